namespace Biometrics.Itl;

/// <summary>One item of a subfield: the smallest piece of a tagged record.</summary>
/// <param name="Bytes">The bytes as they stand in the file.</param>
public readonly record struct ItlItem(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Whether there is nothing in it, which ANSI/NIST-ITL reads as "absent".</summary>
    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>The bytes as text: UTF-8 where they are that, else Latin-1.</summary>
    public string Text => ItlText.Decode(Bytes.Span);
}
