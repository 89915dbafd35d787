namespace Processing.Sequestered;

/// <summary>What answers of foreign partners may be read for; the names are those of the policy tables.</summary>
public enum ReadPurpose
{
    /// <summary>Administering immigration benefits: the officer of the case.</summary>
    ImmigrationBenefit,

    /// <summary>Identity fraud in a benefit case: an analyst of FDNS, where the agreement allows it.</summary>
    IdentityFraud,
}
