using System.Runtime.InteropServices;

namespace Schemas.Rules.Across;

/// <summary>The first and the last moment that a time of creation can mean.</summary>
/// <param name="Earliest">The first, in ticks of UTC.</param>
/// <param name="Latest">The last, in ticks of UTC.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CreatedSpan(long Earliest, long Latest);
