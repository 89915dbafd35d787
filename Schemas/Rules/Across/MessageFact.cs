using System.Runtime.InteropServices;

namespace Schemas.Rules.Across;

/// <summary>One thing that a message says: a key for its value, never the value, and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The key: two values have the same one only if they are the same.</param>
/// <param name="Line">The line, from 1; 0 where the place is an offset.</param>
/// <param name="Column">The column, from 1; the offset in bytes where there is no line.</param>
/// <param name="Path">The path, as the sender's prefixes have it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MessageFact(FactKind Kind, UInt128 Key, int Line, int Column, string Path);
