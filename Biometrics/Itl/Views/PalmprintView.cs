namespace Biometrics.Itl.Views;

/// <summary>Type-15: a palm print.</summary>
/// <param name="record">The record.</param>
public sealed class PalmprintView(TaggedRecord record) : ImageView(record)
{
    /// <summary>Impression type (IMP).</summary>
    public int? Impression => Number(3);

    /// <summary>Palm positions (PLP), 20 to 38 and 81 to 84.</summary>
    public IReadOnlyList<int> PalmPositions => Numbers(13);

    /// <summary>Quality by position (PQM).</summary>
    public IReadOnlyList<QualityScore> Qualities => PositionScores(24);
}
