namespace Biometrics.Itl.Views;

/// <summary>Type-14: one image of one or more fingers.</summary>
/// <param name="record">The record.</param>
public sealed class FingerprintView(TaggedRecord record) : ImageView(record)
{
    /// <summary>Impression type (IMP).</summary>
    public int? Impression => Number(3);

    /// <summary>Finger positions (FGP).</summary>
    public IReadOnlyList<int> FingerPositions => Numbers(13);

    /// <summary>Fingers that are missing (AMP), with XX for amputated or UP for unable to print.</summary>
    public IReadOnlyList<(int Finger, string Reason)> MissingFingers => [.. Subfields(18).Select(finger => (ParseNumber(finger.ItemText(0)) ?? 0, finger.ItemText(1)))];

    /// <summary>Where each finger of a slap is (SEG).</summary>
    public IReadOnlyList<FingerSegment> Segments => [.. Subfields(21).Select(segment => new FingerSegment(At(segment, 0), At(segment, 1), At(segment, 2), At(segment, 3), At(segment, 4)))];

    /// <summary>NIST quality by finger (NQM): 1 excellent to 5 poor, 254 and 255 none.</summary>
    public IReadOnlyList<(int Finger, int Quality)> NistQualities => [.. Subfields(22).Select(quality => (At(quality, 0), At(quality, 1)))];

    /// <summary>Quality by finger (FQM).</summary>
    public IReadOnlyList<QualityScore> Qualities => PositionScores(24);

    private static int At(ItlSubfield subfield, int item) => ParseNumber(subfield.ItemText(item)) ?? 0;
}
