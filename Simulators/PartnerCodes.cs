namespace Simulators;

/// <summary>The codes of the simulated partners.</summary>
public static class PartnerCodes
{
    /// <summary>The biometric identity system of DHS, which holds FINs and encounters.</summary>
    public const string Ident = "IDENT";

    /// <summary>The identification system of the FBI.</summary>
    public const string Ngi = "NGI";

    /// <summary>The identification system of DoD.</summary>
    public const string Abis = "ABIS";

    /// <summary>The person-centric query service in front of the central index.</summary>
    public const string Pcqs = "PCQS";

    /// <summary>The tracking system of the analysts' cases.</summary>
    public const string Icts = "ICTS";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Ident, Ngi, Abis, Pcqs, Icts];
}
