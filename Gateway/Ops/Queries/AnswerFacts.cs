using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Gateway.Ops.Queries;

/// <summary>A partner's answer as names and values, in its own order and words, with its documents and photographs.</summary>
/// <param name="Facts">Name and value of each text.</param>
/// <param name="Files">The binary values.</param>
internal sealed partial record AnswerFacts(IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<AnswerFile> Files)
{
    private const int MostNameParts = 3;
    private static readonly string[] Quiet = ["BinaryHash", "BinaryFormatText", "BinarySizeValue", "Base64BinaryObject"];

    /// <summary>Reads a kept answer, which this program wrote.</summary>
    /// <param name="xml">The document.</param>
    public static AnswerFacts Read(ReadOnlyMemory<byte> xml)
    {
        var root = XElement.Parse(Encoding.UTF8.GetString(xml.Span));
        List<(string, string)> facts = [.. root.Descendants().Where(IsText).Select(element => (NameOf(element, root), element.Value.Trim()))];
        List<AnswerFile> files = [.. root.Descendants().Where(element => element.Name.LocalName == "Base64BinaryObject").Select(FileOf)];
        return new AnswerFacts(facts, files);
    }

    private static bool IsText(XElement element) =>
        !element.HasElements && !element.AncestorsAndSelf().Any(one => Quiet.Contains(one.Name.LocalName, StringComparer.Ordinal));

    private static AnswerFile FileOf(XElement element)
    {
        byte[] bytes = Convert.FromBase64String(element.Value);
        XElement? holder = element.Parent?.Parent;
        string name = holder?.Elements().FirstOrDefault(one => one.Name.LocalName == "DocumentName")?.Value
            ?? holder?.Elements().FirstOrDefault(one => one.Name.LocalName == "DocumentKindCode")?.Value
            ?? "Photograph";
        string? type = bytes switch
        {
            [0x89, 0x50, 0x4E, 0x47, ..] => "image/png",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            _ => null,
        };
        return new AnswerFile(name, bytes, type);
    }

    private static string NameOf(XElement element, XElement root)
    {
        IEnumerable<string> parts = element.AncestorsAndSelf().TakeWhile(one => one != root).Select(one => one.Name.LocalName)
            .Where(name => name is not ("Person" or "PersonAugmentation" or "ConfirmingBiographic" or "IdentificationID" or "Date" or "DateTime" or "CountryAlpha3Code")).Take(MostNameParts).Reverse();
        string words = string.Join(" › ", parts.Select(name => Humps().Replace(name, " ").Trim().ToLowerInvariant()));
        return words.Length == 0 ? "value" : words;
    }

    [GeneratedRegex("(?<!^)(?=[A-Z][a-z])", RegexOptions.None, 1000)]
    private static partial Regex Humps();
}
