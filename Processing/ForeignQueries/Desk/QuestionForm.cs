namespace Processing.ForeignQueries.Desk;

/// <summary>A question as an officer fills it in, in the console or in a row of a sheet; every field is the text that was written.</summary>
public sealed record QuestionForm
{
    /// <summary>The message identification; the same one again is the same question.</summary>
    public required string Identification { get; init; }

    /// <summary>The officer's name.</summary>
    public required string OfficerName { get; init; }

    /// <summary>The officer's e-mail address, as signed in.</summary>
    public required string OfficerEmail { get; init; }

    /// <summary>The case.</summary>
    public string CaseId { get; init; } = string.Empty;

    /// <summary>The partners, ISO 3166-1 alpha-3, apart by spaces.</summary>
    public string Countries { get; init; } = string.Empty;

    /// <summary>The agreement, or empty.</summary>
    public string Agreement { get; init; } = string.Empty;

    /// <summary>Why.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary><c>High</c>, <c>Medium</c> or <c>Low</c>.</summary>
    public string Priority { get; init; } = "Medium";

    /// <summary>The A-Number.</summary>
    public string ANumber { get; init; } = string.Empty;

    /// <summary>The family name, or empty.</summary>
    public string FamilyName { get; init; } = string.Empty;

    /// <summary>The given names, or empty.</summary>
    public string GivenName { get; init; } = string.Empty;

    /// <summary>The birth date, <c>YYYY-MM-DD</c>, or empty.</summary>
    public string BirthDate { get; init; } = string.Empty;

    /// <summary>The countries of citizenship, ISO 3166-1 alpha-3, apart by spaces.</summary>
    public string Citizenships { get; init; } = string.Empty;
}
