namespace Biometrics.Fingerprints.Synthesis;

/// <summary>The five classes of ridge flow.</summary>
/// <remarks>Source: E. Henry's system as used by the FBI, "The Science of Fingerprints"; left and right are as seen on the print.</remarks>
public enum FingerPattern
{
    /// <summary>Ridges rise in the middle and fall again; no delta.</summary>
    Arch,

    /// <summary>An arch with one upright in the middle: a loop right above a delta.</summary>
    TentedArch,

    /// <summary>Ridges come in from the left and go back there; the delta is on the right.</summary>
    LeftLoop,

    /// <summary>Ridges come in from the right and go back there; the delta is on the left.</summary>
    RightLoop,

    /// <summary>Ridges go around; two deltas.</summary>
    Whorl,
}
