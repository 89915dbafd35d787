using Biometrics.Itl.Traditional;

namespace Biometrics.Itl.Views;

/// <summary>What all tagged image records say (types 10, 13 to 17, 19 and 20).</summary>
/// <param name="record">The record.</param>
public abstract class ImageView(TaggedRecord record) : ItlView(record)
{
    /// <summary>Source agency (SRC).</summary>
    public string? SourceAgency => Text(4);

    /// <summary>Date of the capture.</summary>
    public DateOnly? CapturedOn => Date(5);

    /// <summary>Width in pixels (HLL).</summary>
    public int? Width => Number(6);

    /// <summary>Height in pixels (VLL).</summary>
    public int? Height => Number(7);

    /// <summary>Resolution in pixels per inch; null where the record gives no unit.</summary>
    public int? PixelsPerInch => ItlResolution.OfTagged(Record);

    /// <summary>How the data is compressed (CGA).</summary>
    public ItlCompression Compression => ItlCompressionCode.Parse(Record.Text(11));

    /// <summary>The pixels or the compressed stream; empty where there is none. A slice of the file.</summary>
    public ReadOnlyMemory<byte> Data => Record.Find(ItlField.DataNumber)?.Value ?? default;

    private protected IReadOnlyList<QualityScore> Scores(int field) =>
        [.. Subfields(field).Select(score => new QualityScore(null, ParseNumber(score.ItemText(0)), score.ItemText(1), score.ItemText(2)))];

    private protected IReadOnlyList<QualityScore> PositionScores(int field) => [.. Subfields(field).Select(score =>
        new QualityScore(ParseNumber(score.ItemText(0)), ParseNumber(score.ItemText(1)), score.ItemText(2), score.ItemText(3)))];
}
