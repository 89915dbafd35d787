namespace Processing.Identity;

/// <summary>From how much evidence on a biography alone decides, in bits above even odds.</summary>
internal static class IdentityThresholds
{
    /// <summary>From here on a biography alone ties: odds of 131 072 to 1 that it is no other of so many people.</summary>
    /// <remarks>Source: fewer than one false merge in 100 000 decisions are asked for; see the report on quality in docs/identity.md.</remarks>
    public const double LinkBits = 17;

    /// <summary>How much likelier the best must be than the second, in bits.</summary>
    public const double LeadBits = 10;

    /// <summary>From here on a person in office is asked: about one in 16 that it is this person.</summary>
    public const double DoubtBits = -4;

    /// <summary>People about whom a person in office is asked at once, and whose prints are compared.</summary>
    public const int DoubtLimit = 3;
}
