namespace Biometrics.Itl.Ebts;

/// <summary>What Type-1 of a transaction says beside its type and its records.</summary>
public sealed record EbtsHeader
{
    /// <summary>Destination agency (DAI), nine characters at the FBI.</summary>
    public required string Destination { get; init; }

    /// <summary>Originating agency (ORI), nine characters at the FBI.</summary>
    public required string Originator { get; init; }

    /// <summary>The sender's number of the transaction (TCN), 10 to 40 characters.</summary>
    public required string ControlNumber { get; init; }

    /// <summary>The number of the transaction that is answered or sent again (TCR); null where there is none.</summary>
    public string? ControlReference { get; init; }

    /// <summary>When the transaction is made; field 1.005 takes its local date, field 1.014 its UTC time.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Priority, 1 to 9; the usual one of the type where null.</summary>
    public int? Priority { get; init; }

    /// <summary>Version of the standard; 0500 is ANSI/NIST-ITL 1-2011.</summary>
    public string Version { get; init; } = "0500";

    /// <summary>Name of the domain.</summary>
    public string DomainName { get; init; } = "NORAM";

    /// <summary>Version of the domain.</summary>
    public string DomainVersion { get; init; } = "EBTS 10.0";

    /// <summary>Application profile (1.016) as organisation, name and version; null where there is none. ABIS takes DoD, EBTS, 3.0.</summary>
    public IReadOnlyList<string>? ApplicationProfile { get; init; }
}
