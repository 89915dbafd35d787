using System.Runtime.InteropServices;
using Schemas.Infoset.Names;

namespace Schemas.Infoset;

/// <summary>One element of the table. Rows stand in document order, so a row's first child, if any, is the next row.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ElementRow
{
    /// <summary>The number of the expanded name in <see cref="DocumentSymbols"/>.</summary>
    public int Symbol;

    /// <summary>The row of the parent; -1 for the root.</summary>
    public int Parent;

    /// <summary>The first row that is not inside this element.</summary>
    public int SubtreeEnd;

    /// <summary>The offset of the less-than sign of the start tag.</summary>
    public int Offset;

    /// <summary>The offset after the greater-than sign of the end tag.</summary>
    public int End;

    /// <summary>The offset after the start tag.</summary>
    public int ContentOffset;

    /// <summary>The offset of the end tag; equal to <see cref="ContentOffset"/> for an empty-element tag.</summary>
    public int ContentEnd;

    /// <summary>The first attribute in the attribute table.</summary>
    public int AttributeStart;

    /// <summary>The first namespace declaration in the declaration table.</summary>
    public int DeclarationStart;

    /// <summary>The index of the part of an element with <see cref="ElementFlags.Part"/>.</summary>
    public int Part;

    /// <summary>The number of attributes.</summary>
    public ushort AttributeCount;

    /// <summary>The number of namespace declarations.</summary>
    public ushort DeclarationCount;

    /// <summary>The bytes of the name with its prefix, which begins one byte after <see cref="Offset"/>.</summary>
    public ushort NameLength;

    /// <summary>What was seen directly inside.</summary>
    public ElementFlags Flags;
}
