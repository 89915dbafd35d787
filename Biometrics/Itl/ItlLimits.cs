namespace Biometrics.Itl;

/// <summary>What a file may hold before reading it is refused. The size of the file itself is limited by who reads it into memory.</summary>
public sealed record ItlLimits
{
    /// <summary>The limits that hold where nobody says otherwise.</summary>
    public static ItlLimits Default { get; } = new();

    /// <summary>Records of one file, Type-1 included.</summary>
    /// <remarks>An image answer of NGI may carry up to 1000 records.</remarks>
    public int MaxRecords { get; init; } = 1_001;

    /// <summary>Tagged fields of one file, over all its records.</summary>
    public int MaxFields { get; init; } = 100_000;
}
