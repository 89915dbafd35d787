using Biometrics.Fingerprints.Synthesis;

namespace Benchmarks.Fingerprints;

/// <summary>Impressions from good ones to such as hardly anybody would accept.</summary>
internal static class BadImpressions
{
    /// <summary>The conditions.</summary>
    /// <param name="severity">0 for good live scans; 1 for 30 % of the minutiae missing, 30 % spurious and 40 % of the area unseen.</param>
    public static TemplateConditions Of(float severity) => new()
    {
        Missing = 0.15f + (0.15f * severity),
        Spurious = 0.1f + (0.2f * severity),
        DistortionPixels = 4 + (4 * severity),
        VisibleShare = 0.9f - (0.3f * severity),
        ShiftPixels = 18 + (10 * severity),
        FlowNoiseRadians = 0.06f + (0.06f * severity),
    };
}
