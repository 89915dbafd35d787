using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Schemas.Validation;

namespace Schemas.Comparison;

/// <summary>Collects differences with their places.</summary>
internal sealed class DifferenceList(int most)
{
    private readonly List<Finding> _findings = [];

    /// <summary>Those that were kept.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Adds a difference at an element of the answer.</summary>
    public void Add(FindingDescription description, XElement at, string text, string found, string expected)
    {
        if (_findings.Count >= most)
        {
            return;
        }

        IXmlLineInfo place = at;
        _findings.Add(new Finding
        {
            Code = description.Code,
            Severity = description.Severity,
            Text = text,
            Line = place.HasLineInfo() ? place.LineNumber : null,
            Column = place.HasLineInfo() ? Math.Max(1, place.LinePosition - 1) : null,
            Path = Path(at, step => at.GetPrefixOfNamespace(step.Name.Namespace) is { Length: > 0 } prefix ? $"{prefix}:{step.Name.LocalName}" : step.Name.LocalName),
            ExpandedPath = Path(at, step => $"Q{{{step.Name.NamespaceName}}}{step.Name.LocalName}"),
            Found = found,
            Expected = expected,
            Hint = description.Hint,
            Source = description.Source,
        });
    }

    private static string Path(XElement element, Func<XElement, string> nameOf)
    {
        var path = new StringBuilder();
        foreach (var step in element.AncestorsAndSelf().Reverse())
        {
            path.Append('/').Append(nameOf(step));
            if (step.Parent?.Elements(step.Name).Skip(1).Any() == true)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{step.ElementsBeforeSelf(step.Name).Count() + 1}]");
            }
        }

        return path.ToString();
    }
}
