using Biometrics.Itl.CharacterSets;

namespace Biometrics.Itl;

/// <summary>One item of a subfield: the smallest piece of a tagged record.</summary>
/// <param name="Bytes">The bytes as they stand in the file.</param>
/// <param name="Set">How they are text.</param>
public readonly record struct ItlItem(ReadOnlyMemory<byte> Bytes, CharacterSet? Set = null)
{
    /// <summary>Whether there is nothing in it, which ANSI/NIST-ITL reads as "absent".</summary>
    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>The bytes as text, in the set of the file; UTF-8 or else Latin-1 where it names none.</summary>
    public string Text => (Set ?? CharacterSet.Unspecified).Decode(Bytes.Span);
}
