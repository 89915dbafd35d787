using Biometrics.Itl.Conversion;
using Biometrics.Itl.Xml.Codecs;
using Biometrics.Itl.Xml.Templating;

namespace Biometrics.Itl.Xml;

/// <summary>Makes the element of a record by walking its template, and lists what the element does not say.</summary>
internal sealed class XmlRecordMaker(RecordValues values, DifferenceList differences)
{
    private readonly SaidValues _said = new();

    // How many elements are open that may be left out.
    private int _optional;

    /// <summary>The element.</summary>
    public XmlItem Make(TemplateNode template)
    {
        _said.Say((1, -1, 0)); // the length is worked out anew
        List<XmlItem> children = MakeChildren(template, XmlPlace.Start, template.Name.Local, out _);
        _said.ListUnsaid(template, values, differences);
        return new XmlItem(template.Name) { Children = children };
    }

    private List<XmlItem> MakeChildren(TemplateNode parent, XmlPlace place, string path, out bool isComplete)
    {
        isComplete = true;
        List<XmlItem> made = [];
        List<TemplateNode> missing = [];
        bool hasContent = false;
        foreach (TemplateNode node in parent.Children.Where(IsUsed))
        {
            List<XmlItem> items = MakeAll(node, place, path, out bool isWhole);
            isComplete &= isWhole;
            hasContent |= items.Count > 0 && node.Constant is null;
            made.AddRange(items);
            if (items.Count == 0 && node.IsRequired)
            {
                missing.Add(node);
            }
            else if (items.Count < node.Least)
            {
                isComplete = false;
                differences.Add(ItlDifferenceCode.MissingForXml, path + "/" + node.Name.Local);
            }
        }

        // The record itself stands whatever is in it; an element inside only where it says something.
        if (!hasContent && path != parent.Name.Local)
        {
            isComplete = true;
            return [];
        }

        isComplete &= Complete(parent, made, missing, path) && HasOneOf(parent, made, path);
        return made;
    }

    private bool IsUsed(TemplateNode node) => !node.IsReadOnly && (node.Condition?.Holds(values) ?? true);

    private bool Complete(TemplateNode parent, List<XmlItem> made, List<TemplateNode> missing, string path)
    {
        bool isComplete = true;
        foreach (TemplateNode node in missing)
        {
            string place = path + "/" + node.Name.Local;
            XmlItem? item = Supplied(node);
            differences.Add(item is null ? ItlDifferenceCode.MissingForXml : ItlDifferenceCode.Supplied, place);
            isComplete &= item is not null;
            if (item is not null)
            {
                made.Insert(InOrder(parent, made, node), item);
            }
        }

        return isComplete;
    }

    // Of a choice in which none may be left out.
    private bool HasOneOf(TemplateNode parent, List<XmlItem> made, string path)
    {
        if (parent.Children.Find(node => node.IsOneOf) is not TemplateNode first || made.Exists(item => parent.Children.Exists(node => node.IsOneOf && node.Name == item.Name)))
        {
            return true;
        }

        differences.Add(ItlDifferenceCode.MissingForXml, path + "/" + first.Name.Local);
        return false;
    }

    private static XmlItem? Supplied(TemplateNode node)
    {
        if (node.Children.Count == 0)
        {
            return node.Default is string text ? new XmlItem(node.Name) { Text = text } : null;
        }

        XmlItem[] items = [.. node.Children.Select(Supplied).OfType<XmlItem>()];
        return items.Length >= Math.Max(1, node.Children.Count(child => child.IsRequired)) ? XmlItem.Of(node.Name, items) : null;
    }

    private static int InOrder(TemplateNode parent, List<XmlItem> made, TemplateNode node)
    {
        HashSet<XmlElementName> before = [.. parent.Children.TakeWhile(child => child != node).Select(child => child.Name)];
        return made.FindLastIndex(item => before.Contains(item.Name)) + 1;
    }

    private List<XmlItem> MakeAll(TemplateNode node, XmlPlace place, string path, out bool isWhole)
    {
        isWhole = true;
        if (node.Repeat.Count > 0)
        {
            return MakeEach(node, Math.Min(node.Most, node.Repeat.Max(field => values.Subfields(field).Count)), index => place.At(node.Repeat, index), path);
        }

        if (node.Group is XmlSlot first)
        {
            (int field, int subfield, int item) = place.Resolve(first);
            IReadOnlyList<List<string?>> subfields = values.Subfields(field);
            int items = subfield < subfields.Count ? subfields[subfield].Count - item + 1 : 0;
            return MakeEach(node, Math.Min(node.Most, (items + node.Stride - 1) / node.Stride), index => place.Group(first, index, node.Stride), path);
        }

        // What stands directly in the record is the record: it is never left out for a part that is missing.
        bool mayBeLeftOut = !node.IsRequired && path.Contains('/', StringComparison.Ordinal);
        return mayBeLeftOut ? MakeWholeOrNone(node, place, path) : MakeOne(node, place, path, out isWhole);
    }

    private List<XmlItem> MakeEach(TemplateNode node, int count, Func<int, XmlPlace> placeOf, string path)
    {
        List<XmlItem> items = [];
        for (int index = 0; index < count; index++)
        {
            items.AddRange(MakeWholeOrNone(node, placeOf(index), path));
        }

        return items;
    }

    // An element that lacks a part which the schema demands is left out; its values are then listed as not said.
    private List<XmlItem> MakeWholeOrNone(TemplateNode node, XmlPlace place, string path)
    {
        int said = _said.Count;
        int listed = differences.Total;
        _optional++;
        List<XmlItem> items = MakeOne(node, place, path, out bool isWhole);
        _optional--;
        if (isWhole)
        {
            return items;
        }

        _said.BackTo(said);
        differences.BackTo(listed);
        return [];
    }

    private List<XmlItem> MakeOne(TemplateNode node, XmlPlace place, string path, out bool isWhole)
    {
        isWhole = true;
        if (node.Constant is string constant)
        {
            return [new XmlItem(node.Name) { Text = constant }];
        }

        if (node.Slot is not XmlSlot slot || node.Codec is not XmlCodec codec)
        {
            List<XmlItem> children = MakeChildren(node, place, path + "/" + node.Name.Local, out isWhole);
            return children.Count > 0 ? [new XmlItem(node.Name) { Children = children }] : [];
        }

        (int field, int subfield, int item) = place.Resolve(slot);
        return codec.IsBinary ? MakeData(node, field) : [.. MakeText(node, codec, field, subfield, item)];
    }

    private List<XmlItem> MakeData(TemplateNode node, int field)
    {
        if (values.Data(field) is not ReadOnlyMemory<byte> data)
        {
            return [];
        }

        _said.Say((field, -1, 0));
        return [new XmlItem(node.Name) { Data = data }];
    }

    private IReadOnlyList<XmlItem> MakeText(TemplateNode node, XmlCodec codec, int field, int subfield, int item)
    {
        (int Field, int Subfield, int Item) place = item switch
        {
            XmlSlot.WholeField => (field, -1, 0),
            XmlSlot.WholeSubfield => (field, subfield, 0),
            _ => (field, subfield, item),
        };
        if (ValueAt(field, subfield, item) is not string value || (!codec.IsPart && _said.Contains(place)))
        {
            return [];
        }

        IReadOnlyList<XmlItem>? items = codec.Write(node.Name, value) is { } written && written.All(item => item.IsSayable) ? written : null;
        if (items is null && _optional == 0 && node is { IsRequired: true, Default: null } && codec is { IsComposite: false, IsPart: false } && TextCodec.Plain.Write(node.Name, value) is { } outside)
        {
            differences.Add(ItlDifferenceCode.ValueOutsideSchema, field, subfield + 1, Math.Max(item, 0));
            items = outside;
        }
        else if (items is not null && !ComesBack(codec, items, value, item))
        {
            differences.Add(ItlDifferenceCode.OtherForm, field, subfield + 1, Math.Max(item, 0));
        }

        if (items is not null)
        {
            _said.Say(place);
        }

        return items ?? [];
    }

    private static bool ComesBack(XmlCodec codec, IReadOnlyList<XmlItem> items, string value, int item) => item switch
    {
        XmlSlot.WholeField => true,
        XmlSlot.WholeSubfield => items.Aggregate((string?)value, (already, element) => codec.Read(element, already)) == value,
        _ => codec.IsPart || codec.Read(items[0], null) == value,
    };

    private string? ValueAt(int field, int subfield, int item)
    {
        IReadOnlyList<List<string?>> subfields = values.Subfields(field);
        return item switch
        {
            XmlSlot.WholeField => subfields.Count == 0 ? null : string.Join('\u001e', subfields.Select(Joined)),
            XmlSlot.WholeSubfield => subfield < subfields.Count ? Joined(subfields[subfield]) : null,
            _ => values.Item(field, subfield, item),
        };
    }

    private static string Joined(List<string?> items) => string.Join('\u001f', items);
}
