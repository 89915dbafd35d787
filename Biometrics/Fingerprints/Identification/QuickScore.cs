using Biometrics.Fingerprints.Matching.Features;

namespace Biometrics.Fingerprints.Identification;

/// <summary>The cheap first look at a candidate: the best partner of the sure minutiae of the probe, and how well these partners go together.</summary>
/// <param name="probe">What is looked for.</param>
internal sealed class QuickScore(PrintFeatures probe)
{
    /// <summary>Weight of a likeness that nothing supports, against one that another pair supports: only to tell candidates without support apart.</summary>
    private const float AloneWeight = 0.02f;

    private readonly ProbeRows _rows = new(probe);

    private readonly bool _hasFlow = probe.Flow.HasAngles;

    /// <summary>Scores a candidate; only the order among candidates means something. Any number of threads may do so at once.</summary>
    public float Of(PrintFeatures candidate)
    {
        if (candidate.Count == 0 || _rows.Count == 0)
        {
            return 0;
        }

        Span<float> likenesses = stackalloc float[ProbeRows.Most];
        Span<int> partners = stackalloc int[ProbeRows.Most];
        QuickLikeness.Find(_rows, _hasFlow, candidate, likenesses, partners);
        float alone = 0;
        foreach (float likeness in likenesses)
        {
            alone += likeness;
        }

        return (AloneWeight * alone) + QuickSupport.Sum(_rows, candidate, likenesses, partners);
    }
}
