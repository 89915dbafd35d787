using System.Globalization;
using System.Text;

namespace Schemas.Infoset;

/// <summary>Writes the place of an element as a path.</summary>
internal static class ElementPath
{
    private const int NameCharacters = 100;

    /// <summary>The path with the sender's prefixes.</summary>
    public static string Of(InfosetElement element) => Of(element, step => Cut(step.WrittenName));

    /// <summary>The path with namespaces instead of prefixes.</summary>
    /// <remarks>Source: XPath 3.1, 2.4.2, BracedURILiteral.</remarks>
    public static string Expanded(InfosetElement element) => Of(element, step => $"Q{{{step.Name.Namespace}}}{Cut(step.Name.LocalName)}");

    private static string Of(InfosetElement element, Func<InfosetElement, string> nameOf)
    {
        var steps = new Stack<InfosetElement>();
        for (; element.IsPresent; element = element.Parent)
        {
            steps.Push(element);
        }

        var path = new StringBuilder();
        foreach (var step in steps)
        {
            path.Append('/').Append(nameOf(step));
            AppendNumber(path, step);
        }

        return path.ToString();
    }

    private static string Cut(string name) => name.Length <= NameCharacters ? name : name[..NameCharacters];

    private static void AppendNumber(StringBuilder path, InfosetElement element)
    {
        int before = 0;
        int all = 0;
        foreach (var sibling in element.Parent.Children)
        {
            if (sibling.Data.Symbol == element.Data.Symbol)
            {
                before += sibling.Row < element.Row ? 1 : 0;
                all++;
            }
        }

        if (all > 1)
        {
            path.Append(CultureInfo.InvariantCulture, $"[{before + 1}]");
        }
    }
}
