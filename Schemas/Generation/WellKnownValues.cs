using System.Globalization;
using System.Security.Cryptography;
using Biometrics.Imaging;

namespace Schemas.Generation;

/// <summary>Values of elements that business rules look at: numbers in their forms, dates in their order, an image that is what it says.</summary>
internal sealed class WellKnownValues
{
    private const int ImageSide = 24;

    private static readonly byte[] Image = PngWriter.Write(new GrayImage(ImageSide, ImageSide, 500, Ramp()));

    private readonly Dictionary<string, Func<string>> _values;
    private readonly int _seed;
    private int _count;

    /// <summary>Makes the table.</summary>
    /// <param name="seed">Where numbers follow from.</param>
    public WellKnownValues(int seed)
    {
        _seed = seed;
        _values = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
        {
            ["AlienNumberIdentification/IdentificationID"] = () => "A" + Digits(9),
            ["ImmigrationReceiptNumberIdentification/IdentificationID"] = () => "IOE" + Digits(10),
            ["PersonSSNIdentification/IdentificationID"] = () => "1" + Digits(8),
            ["AdmissionIdentification/IdentificationID"] = () => Digits(11),
            ["AdmissionIdentification"] = () => Digits(11),
            ["SEVISID"] = () => "N" + Digits(10),
            ["OrganizationORIIdentification/IdentificationID"] = () => "VAXLA" + Digits(4),
            ["FingerprintIdentification/IdentificationID"] = () => Digits(10),
            ["CaptureDate/Date"] = () => "2026-01-13",
            ["CaptureDate/DateTime"] = () => "2026-01-13T15:00:00Z",
            ["CaptureDate/YearDate"] = () => "2026",
            ["CaptureDate/YearMonthDate"] = () => "2026-01",
            ["PersonBirthDate/Date"] = () => "1990-02-03",
            ["PersonBirthDate/DateTime"] = () => "1990-02-03T00:00:00Z",
            ["PersonBirthDate/YearDate"] = () => "1990",
            ["PersonBirthDate/YearMonthDate"] = () => "1990-02",
            ["EncounterDate/Date"] = () => "2026-01-13",
            ["EncounterDate/DateTime"] = () => "2026-01-13T15:00:00Z",
            ["MessageCreationDateTime"] = () => "2026-01-15T10:00:00Z",
            ["Base64BinaryObject"] = () => Convert.ToBase64String(Image),
            ["BinarySizeValue"] = () => Image.Length.ToString(CultureInfo.InvariantCulture),
            ["BinaryHashCode"] = () => Convert.ToHexStringLower(SHA256.HashData(Image)),
            ["BinaryHashFunctionCode"] = () => "SHA-256",
            ["BinaryFormatText"] = () => "image/png",
            ["ImageWidthValue"] = () => ImageSide.ToString(CultureInfo.InvariantCulture),
            ["ImageHeightValue"] = () => ImageSide.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The value; null where the type alone says what fits.</summary>
    /// <param name="parent">The local name of what the element stands in, or null.</param>
    /// <param name="name">The local name of the element.</param>
    public string? Find(string? parent, string name) =>
        _values.TryGetValue(parent + "/" + name, out Func<string>? make) || _values.TryGetValue(name, out make) ? make() : null;

    private static byte[] Ramp() => [.. Enumerable.Range(0, ImageSide * ImageSide).Select(place => (byte)(place * 255 / (ImageSide * ImageSide)))];

    // Never two the same in a sample, never all zeros, and two digits of each place are not "00".
    private string Digits(int count)
    {
        long number = 1_111_111_111L + (_seed * 7_919L % 1_000_000) + (++_count * 101L);
        string digits = number.ToString("D11", CultureInfo.InvariantCulture);
        return digits[^Math.Min(count, digits.Length)..].PadLeft(count, '1');
    }
}
