using System.Globalization;

namespace Biometrics.Tests.Itl.Xml.Published;

/// <summary>The component inventory of the EBTS 10.0 schema set: elements with types, types with bases, content models and facets.</summary>
internal sealed class PublishedSchema
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["http://biometrics.nist.gov/standard/2011"] = "itl",
        ["http://niem.gov/niem/biometrics/1.0"] = "biom",
        ["http://cjis.fbi.gov/fbi_ebts/10.0"] = "ebts",
        ["http://niem.gov/niem/niem-core/2.0"] = "nc",
        ["http://niem.gov/niem/fbi/2.0"] = "fbi",
        ["http://niem.gov/niem/domains/jxdm/4.1"] = "j",
        ["http://niem.gov/niem/iso_3166/2.0"] = "iso_3166",
        ["http://niem.gov/niem/proxy/xsd/2.0"] = "niem-xsd",
        ["http://niem.gov/niem/structures/2.0"] = "s",
    };

    private readonly Dictionary<string, string> _elements = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (string Base, string Content)> _types = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _heads = new(StringComparer.Ordinal);

    private PublishedSchema(IEnumerable<string> lines)
    {
        foreach (string[] row in lines.Select(line => (line + "\t\t").Replace("ansi-nist:", "biom:", StringComparison.Ordinal).Split('\t')))
        {
            if (Prefixes.TryGetValue(row[0], out string? prefix))
            {
                Take(prefix + ":" + row[2], row[1], row[3], row[4]);
            }
        }
    }

    /// <summary>The inventory, which is beside the project on a developer's machine only.</summary>
    public static PublishedSchema Load()
    {
        string? file = ItlFiles.Shared("facts/ebts10.tsv");
        if (file is null)
        {
            Assert.Ignore("the inventory of EBTS 10.0 is not beside the project");
        }

        return new PublishedSchema(File.ReadLines(file!)); // ignored above where there is none
    }

    /// <summary>Whether an element is declared.</summary>
    public bool HasElement(string name) => _elements.ContainsKey(name);

    /// <summary>The type of an element.</summary>
    public string TypeOf(string element) => _elements[element];

    /// <summary>Whether an element may stand for a head.</summary>
    public bool Substitutes(string element, string head) => _heads.TryGetValue(element, out string? its) && (its == head || Substitutes(its, head));

    /// <summary>The content of a type in order, what it has from its base first. A restriction has its own only.</summary>
    public IReadOnlyList<Particle> ContentOf(string type)
    {
        if (!_types.TryGetValue(type, out (string Base, string Content) its))
        {
            return [];
        }

        IReadOnlyList<Particle> own = ParticleReader.Read(its.Content.Contains('=', StringComparison.Ordinal) ? "" : its.Content);
        return its.Base.StartsWith("extension ", StringComparison.Ordinal) ? [.. ContentOf(its.Base["extension ".Length..]), .. own] : own;
    }

    /// <summary>Whether a text is a value of a type with text; codes beyond where the inventory cuts a list count as such.</summary>
    public bool Allows(string type, string text)
    {
        if (type.StartsWith("xsd:", StringComparison.Ordinal))
        {
            return BuiltIn.Allows(type, text);
        }

        (string given, string content) = _types[type];
        string[] words = given.Split(' ');
        return words[0] switch
        {
            "union" => words[1..].Any(member => Allows(member, text)),
            "restriction" when content.StartsWith("enum=", StringComparison.Ordinal) => AllowsCode(words[1], content["enum=".Length..].Split('|'), text),
            "restriction" => Allows(words[1], text) && Facets.Allow(content, text),
            _ => Allows(words[1], text),
        };
    }

    private static bool AllowsCode(string basic, string[] codes, string text) =>
        codes[^1] == "\u2026" || (basic == "xsd:integer"
            ? long.TryParse(text, CultureInfo.InvariantCulture, out long number) && codes.Any(code => long.Parse(code, CultureInfo.InvariantCulture) == number)
            : codes.Contains(text, StringComparer.Ordinal));

    private void Take(string name, string kind, string type, string content)
    {
        if (kind == "element")
        {
            _elements[name] = type;
            if (content.StartsWith("substitutes ", StringComparison.Ordinal))
            {
                _heads[name] = content.Split(' ')[1];
            }
        }
        else if (kind is "complexType" or "simpleType")
        {
            _types[name] = (type, content);
        }
    }
}
