using Biometrics.Fingerprints.Matching.Evidence;
using Biometrics.Fingerprints.Matching.Features;
using Biometrics.Fingerprints.Matching.Pairs;

namespace Biometrics.Fingerprints.Matching;

/// <summary>
/// Compares two prints: alike minutiae, pairs of them that agree, the placement that these tell, and the evidence for it.
/// The prints are put into an order of their own first, so that the score is the same both ways round.
/// </summary>
internal static class PairComparison
{
    /// <summary>Pairs without which there is no placement to speak of.</summary>
    private const int FewestPairs = 2;

    /// <summary>The product of belief, paired share and agreement of flow and of period, from 0 to 1.</summary>
    /// <remarks>
    /// Run "product" of 2026-11-22: belief alone gave FMR1000 5.9 %, with both factors 4.5 %. A product needs no trained weights;
    /// logistic regression over the same evidence, trained on the other sensors, was worse (6.2 %).
    /// </remarks>
    public static float Score(PrintFeatures one, PrintFeatures other, MatchWorkspace workspace)
    {
        (var first, var second) = one.OrderAgainst(other) <= 0 ? (one, other) : (other, one);
        int pairs = PairSelection.Choose(first, second, workspace);
        return pairs < FewestPairs ? 0 : Judge(first, second, workspace, pairs, out _, out _);
    }

    /// <summary>The score with what it rests on.</summary>
    /// <param name="one">One print.</param>
    /// <param name="other">The other print.</param>
    /// <param name="workspace">Receives the partners.</param>
    /// <param name="partners">How many partners there are.</param>
    /// <param name="alignment">How <paramref name="one"/> lies on <paramref name="other"/>.</param>
    public static float Explain(PrintFeatures one, PrintFeatures other, MatchWorkspace workspace, out int partners, out Alignment alignment)
    {
        bool ordered = one.OrderAgainst(other) <= 0;
        (var first, var second) = ordered ? (one, other) : (other, one);
        int pairs = PairSelection.Choose(first, second, workspace);
        partners = 0;
        alignment = new Alignment(1, 0, 0, 0, 0, 0);
        if (pairs < FewestPairs)
        {
            return 0;
        }

        float score = Judge(first, second, workspace, pairs, out partners, out alignment);
        if (!ordered)
        {
            alignment = alignment.Inverse();
            foreach (ref (short First, short Second) pair in workspace.Paired.AsSpan(0, partners))
            {
                pair = (pair.Second, pair.First);
            }
        }

        return score;
    }

    private static float Judge(PrintFeatures first, PrintFeatures second, MatchWorkspace workspace, int pairs, out int partners, out Alignment alignment)
    {
        float belief = Relaxation.Run(first, second, workspace, pairs, out int best);
        alignment = Alignment.Of(first, second, workspace, best);
        float share = PairedShare.Measure(first, second, alignment, workspace, out partners);
        return belief * share * FlowAgreement.Measure(first.Flow, second.Flow, alignment) * PeriodAgreement.Measure(first.PeriodPixels, second.PeriodPixels);
    }
}
