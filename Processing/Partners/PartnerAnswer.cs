namespace Processing.Partners;

/// <summary>A partner's answer, reduced to what the pipeline decides by; the whole of it is in the log.</summary>
internal sealed record PartnerAnswer
{
    /// <summary>The outcome code of the answer, or <c>Acknowledged</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>IDENT's person numbers, the best first.</summary>
    public IReadOnlyList<string> Fins { get; init; } = [];

    /// <summary>IDENT's encounter number, or null.</summary>
    public string? Eid { get; init; }

    /// <summary>The encounter numbers under which IDENT knows the person from earlier, in the order of the answer.</summary>
    public IReadOnlyList<string> EarlierEids { get; init; } = [];

    /// <summary>The number by which the partner will name the request, or null.</summary>
    public string? ControlNumber { get; init; }

    /// <summary>Whether it answers a comparison with a named person, not a search.</summary>
    public bool IsVerification { get; init; }

    /// <summary>What a foreign partner told at once, sealed; null where it told nothing.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Messages.DeliverForeignAnswer.ForeignAnswer? Foreign { get; init; }

    /// <summary>What PCQS says of each individual.</summary>
    public IReadOnlyList<PersonStatus> Statuses { get; init; } = [];
}
