namespace Biometrics.Fingerprints.Quality;

/// <summary>Why a print will match badly.</summary>
public enum QualityReason
{
    /// <summary>No print was found on the picture.</summary>
    NoPrint,

    /// <summary>Clear ridges cover too little.</summary>
    SmallArea,

    /// <summary>Ridges are blurred, broken or smeared.</summary>
    UnclearRidges,

    /// <summary>There are few minutiae.</summary>
    FewMinutiae,

    /// <summary>Ridges lie closer than those of people: the true resolution is probably lower than the one told.</summary>
    RidgesTooClose,

    /// <summary>Ridges lie farther apart than those of people: the true resolution is probably higher than the one told.</summary>
    RidgesTooWide,
}
