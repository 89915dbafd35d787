namespace Biometrics.Itl;

/// <summary>What a file may hold before reading it is refused. The size of a file in memory is limited by who reads it there.</summary>
public sealed record ItlLimits
{
    /// <summary>The limits that hold where nobody says otherwise.</summary>
    public static ItlLimits Default { get; } = new();

    /// <summary>Records of one file, Type-1 included.</summary>
    /// <remarks>An image answer of NGI may carry up to 1000 records.</remarks>
    public int MaxRecords { get; init; } = 1_001;

    /// <summary>Tagged fields of one file, over all its records.</summary>
    public int MaxFields { get; init; } = 100_000;

    /// <summary>Bytes of one record, which is as much as is held in memory of a file that is read from a stream.</summary>
    public int MaxRecordBytes { get; init; } = 512 * 1024 * 1024;

    /// <summary>Elements of one record of an XML package, and values of one record of any file that is converted.</summary>
    public int MaxElements { get; init; } = 1_000_000;

    /// <summary>Levels of elements in an XML package.</summary>
    public int MaxDepth { get; init; } = 64;
}
