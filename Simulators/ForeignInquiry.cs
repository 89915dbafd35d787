namespace Simulators;

/// <summary>An inquiry of a foreign partner about a person whom IDENT matched to its prints.</summary>
public sealed record ForeignInquiry
{
    /// <summary>The sender's number of the message; the same number again is the same message. Null gives a new one.</summary>
    public string? MessageIdentification { get; init; }

    /// <summary>The partner's country, three letters (GENC).</summary>
    public string PartnerCountry { get; init; } = "CAN";

    /// <summary>The agreement it relies on, or null.</summary>
    public string? Agreement { get; init; } = "US-CAN-2012";

    /// <summary>The A-Number of the matched person.</summary>
    public required string ANumber { get; init; }

    /// <summary>The FIN of the matched person; where null, the one that IDENT holds for the A-Number, else an invented one.</summary>
    public string? Fin { get; init; }

    /// <summary>The surname as the partner knows it.</summary>
    public required string SurName { get; init; }

    /// <summary>The given name as the partner knows it.</summary>
    public required string GivenName { get; init; }

    /// <summary>The date of birth, YYYY-MM-DD.</summary>
    public required string BirthDate { get; init; }

    /// <summary>The country of birth, three letters.</summary>
    public required string BirthCountry { get; init; }

    /// <summary>F, M, U or X.</summary>
    public string Sex { get; init; } = "U";

    /// <summary>Who first supplied the matched biometrics.</summary>
    public string SourceOrganization { get; init; } = "USCIS";

    /// <summary>High, Medium or Low.</summary>
    public string Priority { get; init; } = "High";

    /// <summary>What is asked for, as codes of the exchange.</summary>
    public IReadOnlyList<string> RequestedInformation { get; init; } = ["Biographics", "ImmigrationStatus", "Photograph"];
}
