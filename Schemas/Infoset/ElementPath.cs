using System.Globalization;
using System.Text;

namespace Schemas.Infoset;

/// <summary>Writes the place of an element as a path.</summary>
internal static class ElementPath
{
    private const int NameCharacters = 100;

    public static string Of(InfosetElement element)
    {
        var steps = new Stack<InfosetElement>();
        for (; element.IsPresent; element = element.Parent)
        {
            steps.Push(element);
        }

        var path = new StringBuilder();
        foreach (var step in steps)
        {
            string name = step.WrittenName;
            path.Append('/').Append(name.Length <= NameCharacters ? name : name[..NameCharacters]);
            AppendNumber(path, step);
        }

        return path.ToString();
    }

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
