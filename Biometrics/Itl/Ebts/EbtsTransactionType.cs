namespace Biometrics.Itl.Ebts;

/// <summary>A type of transaction of EBTS 10.0.</summary>
public sealed record EbtsTransactionType
{
    /// <summary>The code that field 1.004 carries (TOT).</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is in an exchange.</summary>
    public required EbtsRole Role { get; init; }

    /// <summary>The fields of Type-2 that it has to or may have, IDC left out; empty where only the name of the type is known.</summary>
    public required IReadOnlyList<EbtsFieldUse> Fields { get; init; }

    /// <summary>The records beside Type-1 and Type-2 that it may have.</summary>
    public required IReadOnlyList<EbtsRecordUse> Records { get; init; }

    /// <summary>The types that answer it.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>The type that refuses it; null where none is known.</summary>
    public required string? ErrorAnswer { get; init; }

    /// <summary>The priority (1.006) that is usual for it; null where none is known.</summary>
    public required int? Priority { get; init; }

    /// <summary>Whether its fields and records are known, so that a file of this type can be checked and built.</summary>
    public bool IsDescribed => Fields.Count > 0;

    /// <summary>How it uses a field; null where the field is not of it.</summary>
    /// <param name="mnemonic">The field's mnemonic.</param>
    public EbtsFieldUse? Use(string mnemonic) => Fields.FirstOrDefault(field => field.Mnemonic == mnemonic);
}
