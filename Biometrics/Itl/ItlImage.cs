using System.Globalization;
using Biometrics.Itl.Traditional;

namespace Biometrics.Itl;

/// <summary>The image of a record, whatever kind of record carries it. The data is a slice of the file.</summary>
public sealed record ItlImage
{
    private const int MissingReason = 18;

    private const int MissingEye = 28;

    /// <summary>Type of the record: 3 to 7, 10, 13 to 17, 19 or 20.</summary>
    public required int RecordType { get; init; }

    /// <summary>The information designation character, or null where the record has none.</summary>
    public required int? Idc { get; init; }

    /// <summary>Finger (or palm) positions, the likeliest first; empty in face and iris records.</summary>
    public required IReadOnlyList<int> FingerPositions { get; init; }

    /// <summary>Impression type, or null where the record has none.</summary>
    public required int? Impression { get; init; }

    /// <summary>Width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Resolution in pixels per inch, or null where the record gives no unit.</summary>
    public required int? PixelsPerInch { get; init; }

    /// <summary>How the data is compressed.</summary>
    public required ItlCompression Compression { get; init; }

    /// <summary>The pixels or the compressed stream.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>The image of a record, or null where it carries none.</summary>
    /// <param name="record">The record.</param>
    /// <param name="header">Type-1 of the same file, which gives the resolution of binary records.</param>
    /// <exception cref="ItlFormatException">The record is of an image type but lacks size or data.</exception>
    public static ItlImage? Of(ItlRecord record, TaggedRecord header) => record switch
    {
        BinaryRecord { IsImage: true } binary => OfBinary(binary, header),
        TaggedRecord tagged when IsImage(tagged) => OfTagged(tagged),
        _ => null,
    };

    private static ItlImage OfBinary(BinaryRecord record, TaggedRecord header) => new()
    {
        RecordType = record.Type,
        Idc = record.Idc,
        FingerPositions = record.FingerPositions,
        Impression = record.Impression,
        Width = record.Width,
        Height = record.Height,
        PixelsPerInch = ItlResolution.OfBinary(record, header),
        Compression = ItlCompressionCode.Parse(record.Compression),
        Data = record.Data,
    };

    private static ItlImage OfTagged(TaggedRecord record) => new()
    {
        RecordType = record.Type,
        Idc = record.Idc,
        FingerPositions = HasFingers(record) ? ReadFingers(record) : [],
        Impression = HasFingers(record) ? Number(record, 3) : null,
        Width = Needed(record, 6),
        Height = Needed(record, 7),
        PixelsPerInch = ItlResolution.OfTagged(record),
        Compression = ItlCompressionCode.Parse(record.Text(11)),
        Data = record.Find(ItlField.DataNumber)?.Value ?? throw new ItlFormatException(record.Offset, "the image record has no field 999"),
    };

    // A source (Type-20) may be no picture; a missing finger, palm, sole or eye has a record that says so and no image.
    private static bool IsImage(TaggedRecord record) => record.Type switch
    {
        10 or 13 or 16 => true,
        14 or 15 or 19 => record.Find(MissingReason) is null || record.Find(ItlField.DataNumber) is not null,
        17 => record.Find(MissingEye) is null || record.Find(ItlField.DataNumber) is not null,
        20 => record.Find(6) is not null && record.Find(7) is not null && record.Find(ItlField.DataNumber) is not null,
        _ => false,
    };

    private static bool HasFingers(TaggedRecord record) => record.Type is 13 or 14 or 15 or 19;

    private static IReadOnlyList<int> ReadFingers(TaggedRecord record) =>
        record.Find(13) is ItlField field
            ? [.. field.Subfields.SelectMany(subfield => subfield.Items).Select(item => item.Text).Where(IsFinger).Select(Parse)]
            : [];

    private static bool IsFinger(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int finger) && finger != BinaryRecord.UnusedFinger;

    private static int Parse(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? Number(TaggedRecord record, int number) =>
        record.Find(number) is ItlField field && ItlText.TryNumber(field.Value.Span, out int value) ? value : null;

    private static int Needed(TaggedRecord record, int number) =>
        Number(record, number) ?? throw new ItlFormatException(record.Offset, "the image record does not give its size");
}
