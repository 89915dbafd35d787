using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

namespace Schemas.Comparison;

/// <summary>A text that is the same for elements that mean the same under the rules; children in any order.</summary>
internal sealed class ElementDigest(ComparisonRules rules)
{
    private readonly ConditionalWeakTable<XElement, string> _known = [];

    /// <summary>The text.</summary>
    public string Of(XElement element) => _known.GetValue(element, Make);

    private string Make(XElement element)
    {
        if (rules.Identifiers.Contains(element.Name.LocalName) || rules.Ignored.Contains(element.Name.LocalName))
        {
            return element.Name.ToString();
        }

        var text = new StringBuilder(element.Name.ToString());
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName.Length == 0).OrderBy(attribute => attribute.Name.LocalName, StringComparer.Ordinal))
        {
            text.Append(' ').Append(attribute.Name.LocalName).Append('=').Append(attribute.Value);
        }

        text.Append('(');
        if (element.HasElements)
        {
            text.AppendJoin(',', element.Elements().Select(Of).Order(StringComparer.Ordinal));
        }
        else
        {
            string value = element.Value.Trim();
            text.Append(ComparisonRules.IsTime(value) ? "time" : ComparisonRules.IsUuid(value) ? "identifier" : value);
        }

        return text.Append(')').ToString();
    }
}
