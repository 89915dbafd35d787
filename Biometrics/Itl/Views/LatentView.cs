namespace Biometrics.Itl.Views;

/// <summary>Type-13: a latent print.</summary>
/// <param name="record">The record.</param>
public sealed class LatentView(TaggedRecord record) : ImageView(record)
{
    /// <summary>Impression type (IMP).</summary>
    public int? Impression => Number(3);

    /// <summary>Positions that it may be of (FGP).</summary>
    public IReadOnlyList<int> Positions => Numbers(13);

    /// <summary>Quality by position (LQM).</summary>
    public IReadOnlyList<QualityScore> Qualities => PositionScores(24);

    /// <summary>Comment (COM).</summary>
    public string? Comment => Text(20);
}
