namespace Biometrics.Fingerprints.Matching;

/// <summary>
/// Compares two impressions. The score is the same whichever is named first, and depends on nothing but the two templates.
/// </summary>
/// <remarks>
/// What a score means, measured on 99 840 pairs of different fingers of four sensors (docs/biometrics.md tells the run and the confidence):
/// 12 or more in one of 10 such pairs, 23 in one of 100, 35 in one of 1 000, 48 in one of 10 000. <see cref="FalseMatchRate"/> is the line through them.
/// </remarks>
public static class Matcher
{
    /// <summary>Score at which about one pair of different fingers in 1 000 is taken for the same.</summary>
    public const float OneInThousand = 35;

    /// <summary>Score at which about one pair of different fingers in 10 000 is taken for the same: 12 of 99 840 reached it.</summary>
    public const float OneInTenThousand = 46;

    /// <summary>Points by which the score must rise for a tenth of the false matches. Run "score table" of 2026-11-22.</summary>
    internal const float PointsPerDecade = 11.5f;

    /// <summary>Points of the score for the whole evidence, which is 1 for a print against itself at most.</summary>
    private const float PointsOfAll = 3000;

    /// <summary>Scores two impressions.</summary>
    /// <param name="probe">One impression.</param>
    /// <param name="candidate">The other impression.</param>
    /// <returns>At least 0, 3 000 at most; above <see cref="OneInThousand"/> they are probably of one finger. Empty prints score 0.</returns>
    public static float Score(FingerprintTemplate probe, FingerprintTemplate candidate)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(candidate);
        return PointsOfAll * PairComparison.Score(probe.Features, candidate.Features, MatchWorkspace.OfThread);
    }

    /// <summary>The share of pairs of different fingers that reach a score.</summary>
    /// <param name="score">A score, also one of several fingers together.</param>
    /// <returns>From 1 down towards 0. Below one in 10 000 it is the continuation of what was measured.</returns>
    public static double FalseMatchRate(float score) => Math.Pow(10, -Math.Max(0, score) / PointsPerDecade);

    /// <summary>Scores two impressions and tells which minutiae were found to be the same.</summary>
    /// <param name="probe">One impression.</param>
    /// <param name="candidate">The other impression.</param>
    public static MatchExplanation Explain(FingerprintTemplate probe, FingerprintTemplate candidate)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(candidate);
        var workspace = MatchWorkspace.OfThread;
        float score = PointsOfAll * PairComparison.Explain(probe.Features, candidate.Features, workspace, out int partners, out var alignment);
        MinutiaPair[] pairs =
        [
            .. workspace.Paired.AsSpan(0, partners).ToArray().Select(pair =>
                new MinutiaPair(probe.Features.Minutiae[pair.First], candidate.Features.Minutiae[pair.Second])),
        ];
        return new MatchExplanation(score, pairs, MathF.Atan2(alignment.Sine, alignment.Cosine));
    }
}
