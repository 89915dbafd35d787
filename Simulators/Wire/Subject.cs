using System.Globalization;
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

    /// <summary>The fingerprint images of a message.</summary>
    /// <exception cref="FormatException">An image is not base64.</exception>
    public static IReadOnlyList<SubjectImage> Images(XElement message) =>
        [.. message.Elements(Names.Biom + "Biometric").Elements(Names.Biom + "FingerImpressionImageDetail").Select(ImageOf).OfType<SubjectImage>()];

    private static SubjectImage? ImageOf(XElement detail)
    {
        if (detail.Element(Names.Nc + "Base64BinaryObject") is not { } binary)
        {
            return null;
        }

        byte[] bytes = Convert.FromBase64String(binary.Value);
        return new SubjectImage(
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            bytes,
            detail.Element(Names.Biom + "ExemplarFingerPositionCode")?.Value.Trim(),
            Number(detail.Element(Names.Nc + "ImageWidthValue")),
            Number(detail.Element(Names.Nc + "ImageHeightValue")),
            Number(detail.Element(Names.Biom + "ImageAugmentation")?.Element(Names.Biom + "ImageHorizontalPixelDensityValue")));
    }

    private static int Number(XElement? element) =>
        int.TryParse(element?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static string[] Numbers(XElement message, XName name) =>
        [.. message.Descendants(name).Elements(Names.Nc + "IdentificationID").Select(number => number.Value.Trim()).Distinct(StringComparer.Ordinal)];

    private static string Name(XElement name)
    {
        string sur = name.Element(Names.Nc + "PersonSurName")?.Value.Trim() ?? "";
        string given = name.Element(Names.Nc + "PersonGivenName")?.Value.Trim() ?? "";
        return $"{sur},{given}".ToUpperInvariant();
    }
}
