namespace Biometrics.Itl.Views;

/// <summary>Type-17: an iris.</summary>
/// <param name="record">The record.</param>
public sealed class IrisView(TaggedRecord record) : ImageView(record)
{
    /// <summary>The eye (ELR): 0 not known, 1 right, 2 left.</summary>
    public int? Eye => Number(3);

    /// <summary>Colour space (CSP).</summary>
    public string? ColorSpace => Text(13);

    /// <summary>Eye colour (ECL).</summary>
    public string? EyeColor => Text(20);

    /// <summary>Quality of the image (IQS).</summary>
    public IReadOnlyList<QualityScore> Qualities => Scores(24);

    /// <summary>Why there is no image (DME): MA missing or amputated, UC unable to capture.</summary>
    public string? MissingReason => Text(28);
}
