namespace Biometrics.Itl.Views;

/// <summary>Type-10: a face, or a scar, mark, tattoo or other part of the body.</summary>
/// <param name="record">The record.</param>
public sealed class FaceView(TaggedRecord record) : ImageView(record)
{
    /// <summary>What is shown (IMT): FACE, SCAR, MARK, TATTOO …</summary>
    public string? ImageType => Text(3);

    /// <summary>Colour space (CSP).</summary>
    public string? ColorSpace => Text(12);

    /// <summary>Subject acquisition profile (SAP).</summary>
    public int? AcquisitionProfile => Number(13);

    /// <summary>Pose (POS): F front, R and L profiles, A angled, D determined in 3D.</summary>
    public string? Pose => Text(20);

    /// <summary>Angle away from the front in degrees (POA), −180 to 180.</summary>
    public int? PoseOffsetDegrees => Number(21);

    /// <summary>Quality of the face (SQS).</summary>
    public IReadOnlyList<QualityScore> Qualities => Scores(24);

    /// <summary>NCIC codes of a scar, mark or tattoo (SMT).</summary>
    public IReadOnlyList<string> FeatureCodes => Texts(40);
}
