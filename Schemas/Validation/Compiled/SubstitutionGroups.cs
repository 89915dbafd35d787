using System.Xml;
using System.Xml.Schema;

namespace Schemas.Validation.Compiled;

/// <summary>Which elements may stand for a head, directly or through other heads.</summary>
internal sealed class SubstitutionGroups
{
    private readonly Dictionary<XmlQualifiedName, List<XmlSchemaElement>> _members = [];

    public SubstitutionGroups(XmlSchemaSet set)
    {
        foreach (XmlSchemaElement element in set.GlobalElements.Values)
        {
            var seen = new HashSet<XmlQualifiedName>();
            for (var head = element.SubstitutionGroup; !head.IsEmpty && seen.Add(head);)
            {
                Members(head).Add(element);
                head = set.GlobalElements[head] is XmlSchemaElement next ? next.SubstitutionGroup : XmlQualifiedName.Empty;
            }
        }
    }

    /// <summary>The members; null when substitution is restricted in a way that has to be looked at exactly.</summary>
    public IReadOnlyList<XmlSchemaElement>? Of(XmlSchemaElement head)
    {
        if (!_members.TryGetValue(head.QualifiedName, out var members) || !IsGlobal(head))
        {
            return [];
        }

        return IsRestricted(head) ? null : members;
    }

    private static bool IsGlobal(XmlSchemaElement element) => element.Parent is XmlSchema || !element.RefName.IsEmpty;

    private static bool IsRestricted(XmlSchemaElement head) =>
        head.BlockResolved is not (XmlSchemaDerivationMethod.None or XmlSchemaDerivationMethod.Empty)
        || (head.ElementSchemaType is XmlSchemaComplexType { BlockResolved: not (XmlSchemaDerivationMethod.None or XmlSchemaDerivationMethod.Empty) });

    private List<XmlSchemaElement> Members(XmlQualifiedName head)
    {
        if (!_members.TryGetValue(head, out var members))
        {
            _members[head] = members = [];
        }

        return members;
    }
}
