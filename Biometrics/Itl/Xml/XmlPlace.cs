using Biometrics.Itl.Xml.Templating;

namespace Biometrics.Itl.Xml;

/// <summary>Where in a record a template stands while it is walked: which subfield and which group of items.</summary>
/// <param name="Fields">The fields that the element around is repeated for.</param>
/// <param name="Subfield">The subfield it is at, from 0.</param>
/// <param name="GroupField">The field of the group of items.</param>
/// <param name="GroupItem">The first item of the group, from 1.</param>
internal readonly record struct XmlPlace(IReadOnlyList<int> Fields, int Subfield, int GroupField, int GroupItem)
{
    public static XmlPlace Start { get; } = new([], 0, 0, 0);

    /// <summary>The place inside an element that stands for a subfield.</summary>
    public XmlPlace At(IReadOnlyList<int> fields, int subfield) => this with { Fields = fields, Subfield = subfield };

    /// <summary>The place inside an element that stands for a group of items.</summary>
    public XmlPlace Group(XmlSlot first, int index, int stride)
    {
        (int field, _, int item) = Resolve(first);
        return this with { GroupField = field, GroupItem = item + (index * stride) };
    }

    /// <summary>Field, subfield and item that a slot means here.</summary>
    public (int Field, int Subfield, int Item) Resolve(XmlSlot slot)
    {
        if (slot.IsGrouped)
        {
            return (GroupField, SubfieldOf(GroupField), GroupItem + slot.Item);
        }

        int field = slot.Field == 0 ? Fields[0] : slot.Field;
        return (field, SubfieldOf(field), slot.Item);
    }

    private int SubfieldOf(int field)
    {
        foreach (int repeated in Fields)
        {
            if (repeated == field)
            {
                return Subfield;
            }
        }

        return 0;
    }
}
