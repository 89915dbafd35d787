namespace Biometrics.Fingerprints.Minutiae;

/// <summary>What the ridge does at a minutia; the numbers are those of the interchange records.</summary>
/// <remarks>Source: ISO/IEC 19794-2:2005, 7.4.2, minutia type.</remarks>
public enum MinutiaKind
{
    /// <summary>Not told, or neither of the two.</summary>
    Other = 0,

    /// <summary>A ridge ends.</summary>
    Ending = 1,

    /// <summary>A ridge forks: a valley ends.</summary>
    Bifurcation = 2,
}
