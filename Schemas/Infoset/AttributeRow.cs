using System.Runtime.InteropServices;

namespace Schemas.Infoset;

/// <summary>One attribute that is not a namespace declaration.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct AttributeRow
{
    /// <summary>The number of the expanded name.</summary>
    public int Symbol;

    /// <summary>The offset of the name with its prefix.</summary>
    public int NameOffset;

    /// <summary>The bytes of the name.</summary>
    public int NameLength;

    /// <summary>The offset of the value, after the quote.</summary>
    public int ValueOffset;

    /// <summary>The bytes of the value as written.</summary>
    public int ValueLength;

    /// <summary>Whether the value has references, or line ends and tabs that count as spaces.</summary>
    public bool Encoded;
}
