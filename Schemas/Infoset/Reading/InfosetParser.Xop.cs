using Schemas.Infoset.Names;

namespace Schemas.Infoset.Reading;

/// <content>References to the parts of an MTOM message.</content>
/// <remarks>Source: XML-binary Optimized Packaging, W3C 2005, sections 2.1 and 3.2.</remarks>
internal ref partial struct InfosetParser
{
    /// <summary>Ties the part that an <c>xop:Include</c> names to the element that it stands in.</summary>
    private readonly void ReadInclude(ref ElementRow include)
    {
        if (include.Parent < 0 || include.Flags.HasAny(ElementFlags.Children | ElementFlags.Text))
        {
            FailMisplaced(include.Offset);
        }

        ref var parent = ref _tables.Element(include.Parent);
        if (parent.Flags.HasAny(ElementFlags.Part))
        {
            FailMisplaced(include.Offset);
        }

        var wrong = _parts.Find(HrefOf(ref include), out string name, out var content);
        if (wrong != InfosetErrorCode.None)
        {
            Fail(wrong, include.Offset, XopParts.Reason(wrong));
        }

        if (!_tables.PartNames.Add(name))
        {
            Fail(InfosetErrorCode.XopPartRepeated, include.Offset, "A part of the message is included twice");
        }

        parent.Flags |= ElementFlags.Part;
        parent.Part = _tables.Parts.Count;
        _tables.Parts.Add(content);
    }

    private readonly string? HrefOf(ref ElementRow include)
    {
        foreach (ref readonly var attribute in _tables.AttributesOf(ref include))
        {
            if (attribute.Symbol == SymbolTable.Href)
            {
                return TextDecoder.ValueText(_document.Slice(attribute.ValueOffset, attribute.ValueLength), attribute.Encoded);
            }
        }

        return null;
    }

    /// <summary>Checks that the closing element with a part holds nothing but the <c>xop:Include</c>.</summary>
    private readonly void CheckPart(ref ElementRow element)
    {
        if (element.Flags.HasAny(ElementFlags.Text) || element.SubtreeEnd != _open + 2)
        {
            FailMisplaced(element.Offset);
        }
    }

    private readonly void FailMisplaced(int offset) =>
        Fail(InfosetErrorCode.XopIncludeMisplaced, offset, "An xop:Include is the root, has content, or does not stand alone in its element");
}
