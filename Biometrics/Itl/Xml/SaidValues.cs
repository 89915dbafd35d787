using Biometrics.Itl.Conversion;
using Biometrics.Itl.Xml.Templating;

namespace Biometrics.Itl.Xml;

/// <summary>Which values of a record its element says so far. Item 0 stands for a whole subfield, subfield −1 for a whole field.</summary>
internal sealed class SaidValues
{
    private readonly HashSet<(int Field, int Subfield, int Item)> _said = [];

    // In the order of saying, to take back what stands in an element that cannot be completed.
    private readonly List<(int Field, int Subfield, int Item)> _order = [];

    public int Count => _order.Count;

    public void Say((int Field, int Subfield, int Item) place)
    {
        if (_said.Add(place))
        {
            _order.Add(place);
        }
    }

    public bool Contains((int Field, int Subfield, int Item) place) => _said.Contains(place);

    /// <summary>Forgets what was said after there were this many.</summary>
    public void BackTo(int count)
    {
        _said.ExceptWith(_order.Skip(count));
        _order.RemoveRange(count, _order.Count - count);
    }

    /// <summary>Lists what the element does not say. Empty items mean "absent" and are not missed.</summary>
    public void ListUnsaid(TemplateNode template, RecordValues values, DifferenceList differences)
    {
        foreach (int field in values.DataFields.Where(field => !Contains((field, -1, 0))))
        {
            differences.Add(ItlDifferenceCode.FieldNotInXml, field);
        }

        HashSet<int> known = [];
        CollectFields(template, known);
        foreach (int field in values.Fields.Where(field => !Contains((field, -1, 0))))
        {
            if (known.Contains(field))
            {
                ListUnsaid(field, values, differences);
            }
            else
            {
                differences.Add(ItlDifferenceCode.FieldNotInXml, field);
            }
        }
    }

    private void ListUnsaid(int field, RecordValues values, DifferenceList differences)
    {
        IReadOnlyList<List<string?>> subfields = values.Subfields(field);
        for (int subfield = 0; subfield < subfields.Count; subfield++)
        {
            for (int item = 1; item <= subfields[subfield].Count; item++)
            {
                if (values.Item(field, subfield, item) is not null && !Contains((field, subfield, 0)) && !Contains((field, subfield, item)))
                {
                    differences.Add(ItlDifferenceCode.ValueNotInXml, field, subfield + 1, item);
                }
            }
        }
    }

    // The fields that a template says anything of.
    private static void CollectFields(TemplateNode node, HashSet<int> fields)
    {
        fields.UnionWith(node.Repeat);
        if (node.Slot is XmlSlot slot)
        {
            fields.Add(slot.Field);
        }

        node.Children.ForEach(child => CollectFields(child, fields));
    }
}
