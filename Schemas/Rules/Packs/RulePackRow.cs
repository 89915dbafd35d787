using Schemas.Validation;

namespace Schemas.Rules.Packs;

/// <summary>One row of a rule pack: a rule of its own, or what is changed of a rule that is there already.</summary>
internal sealed record RulePackRow
{
    public required int Line { get; init; }

    public required string Code { get; init; }

    /// <summary>The weight; null leaves that of the layer below.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Whether the rule is not asked any more.</summary>
    public bool IsOff { get; init; }

    /// <summary>The first day on which it is asked; null for always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it is asked; null for ever.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The rule; null where the row changes one that is there.</summary>
    public IMessageRule? Rule { get; init; }
}
