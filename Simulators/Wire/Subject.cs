using System.Security.Cryptography;
using System.Xml.Linq;

namespace Simulators.Wire;

/// <summary>Whom a message is about, as far as a partner has to know.</summary>
internal sealed record Subject
{
    /// <summary>The A-Numbers, as written.</summary>
    public IReadOnlyList<string> ANumbers { get; init; } = [];

    /// <summary>The FINs, the target of a verification among them.</summary>
    public IReadOnlyList<string> Fins { get; init; } = [];

    /// <summary>The names, <c>SURNAME,GIVEN</c> in capitals.</summary>
    public IReadOnlyList<string> PersonNames { get; init; } = [];

    /// <summary>Reads the persons of a message, or of one person.</summary>
    public static Subject Of(XElement message) => new()
    {
        ANumbers = Numbers(message, Names.Im + "AlienNumberIdentification"),
        Fins = Numbers(message, Names.Biom + "FingerprintIdentification"),
        PersonNames = [.. message.DescendantsAndSelf(Names.Nc + "Person").Elements(Names.Nc + "PersonName").Select(Name)],
    };

    /// <summary>The SHA-256 digests, in hexadecimal, of the fingerprint images of a message.</summary>
    /// <exception cref="FormatException">An image is not base64.</exception>
    public static IReadOnlyList<string> Digests(XElement message) =>
    [
        .. message.Elements(Names.Biom + "Biometric")
            .Elements(Names.Biom + "FingerImpressionImageDetail").Elements(Names.Nc + "Base64BinaryObject")
            .Select(image => Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(image.Value)))),
    ];

    private static string[] Numbers(XElement message, XName name) =>
        [.. message.Descendants(name).Elements(Names.Nc + "IdentificationID").Select(number => number.Value.Trim()).Distinct(StringComparer.Ordinal)];

    private static string Name(XElement name)
    {
        string sur = name.Element(Names.Nc + "PersonSurName")?.Value.Trim() ?? "";
        string given = name.Element(Names.Nc + "PersonGivenName")?.Value.Trim() ?? "";
        return $"{sur},{given}".ToUpperInvariant();
    }
}
