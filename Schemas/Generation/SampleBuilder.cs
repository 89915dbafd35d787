using System.Xml.Schema;

namespace Schemas.Generation;

/// <summary>Makes the elements of one sample.</summary>
/// <param name="outlines">The content models.</param>
/// <param name="values">The maker of values.</param>
/// <param name="selection">What shall stand.</param>
internal sealed class SampleBuilder(SchemaOutlines outlines, ValueMaker values, Selection selection)
{
    private readonly HashSet<XmlSchemaType> _open = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes the sample of a message.</summary>
    public SampleNode Build(XmlSchemaElement root) => Node(root, place: null, parent: null);

    private SampleNode Node(XmlSchemaElement declaration, ContentOutline.Element? place, XmlSchemaElement? parent)
    {
        XmlSchemaType type = declaration.ElementSchemaType!;
        if (outlines.Of(type) is not { } outline)
        {
            bool isEmpty = type is XmlSchemaComplexType { ContentType: XmlSchemaContentType.Empty };
            return new SampleNode
            {
                Declaration = declaration,
                Place = place,
                Text = isEmpty ? string.Empty : values.Make(declaration, parent, selection.CodeNumber),
            };
        }

        var node = new SampleNode { Declaration = declaration, Place = place };
        bool isFirst = _open.Add(type);
        Fill(node, outline);
        if (isFirst)
        {
            _open.Remove(type);
        }

        return node;
    }

    private void Fill(SampleNode node, ContentOutline piece)
    {
        if (!selection.Takes(piece))
        {
            return;
        }

        switch (piece)
        {
            case ContentOutline.Sequence sequence:
                Array.ForEach(sequence.Items, item => Fill(node, item));
                break;
            case ContentOutline.Choice choice:
                Fill(node, selection.Of(choice) with { Least = 1 }, selection.Of(choice));
                break;
            case ContentOutline.Element element when element.Least > 0 || !IsOpen(element):
                Add(node, element);
                break;
        }
    }

    // An optional element inside one of its own type would go on for ever.
    private bool IsOpen(ContentOutline.Element element) => element.Declaration.ElementSchemaType is { } type && _open.Contains(type);

    // The chosen piece stands even where it is optional.
    private void Fill(SampleNode node, ContentOutline chosen, ContentOutline original)
    {
        if (original is ContentOutline.Element element)
        {
            Add(node, element);
        }
        else
        {
            Fill(node, chosen);
        }
    }

    private void Add(SampleNode node, ContentOutline.Element element)
    {
        int times = (int)Math.Max(1, element.Least);
        for (int time = 0; time < times; time++)
        {
            node.Children.Add(Node(element.Declaration, element, node.Declaration));
        }
    }
}
