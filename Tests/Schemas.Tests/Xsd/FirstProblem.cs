using System.Globalization;
using System.Xml;
using System.Xml.Schema;

namespace Schemas.Tests.Xsd;

/// <summary>The path of the first element that the framework's own validation refuses; the oracle of the samples.</summary>
internal static class FirstProblem
{
    public static string? Of(ReadOnlyMemory<byte> document, XmlSchemaSet schemas)
    {
        string? path = null;
        var open = new Stack<(string Name, Dictionary<string, int> Counts)>();
        var roots = new Dictionary<string, int>(StringComparer.Ordinal);
        using var reader = SafeXml.OpenValidating(document, schemas, (sender, problem) =>
            path ??= problem.Severity == XmlSeverityType.Error ? PathAt((XmlReader)sender!, open, roots) : null);
        while (path is null && reader.Read())
        {
            Follow(reader, open, roots);
        }

        return path;
    }

    private static void Follow(
        XmlReader reader, Stack<(string Name, Dictionary<string, int> Counts)> open, Dictionary<string, int> roots)
    {
        if (reader.NodeType == XmlNodeType.EndElement)
        {
            _ = open.Pop();
        }
        else if (reader.NodeType == XmlNodeType.Element)
        {
            var siblings = open.Count == 0 ? roots : open.Peek().Counts;
            int number = siblings[reader.Name] = siblings.GetValueOrDefault(reader.Name) + 1;
            if (!reader.IsEmptyElement)
            {
                open.Push((Step(reader.Name, number), new Dictionary<string, int>(StringComparer.Ordinal)));
            }
        }
    }

    // A problem is raised while the reader stands on a start tag that is not yet followed, or on an end tag not yet closed.
    private static string PathAt(
        XmlReader reader, Stack<(string Name, Dictionary<string, int> Counts)> open, Dictionary<string, int> roots)
    {
        string path = string.Concat(open.Reverse().Select(element => "/" + element.Name));
        if (reader.NodeType != XmlNodeType.Element)
        {
            return path;
        }

        var siblings = open.Count == 0 ? roots : open.Peek().Counts;
        return path + "/" + Step(reader.Name, siblings.GetValueOrDefault(reader.Name) + 1);
    }

    private static string Step(string name, int number) =>
        number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}[{number}]");
}
