using Schemas.Validation;

namespace Schemas.Rules;

/// <summary>All rules, in the order of their codes.</summary>
internal static class RuleSet
{
    public static IReadOnlyList<IMessageRule> All { get; } =
    [
    ];

    /// <summary>A rule that could not be checked.</summary>
    public static FindingDescription RuleFailed { get; } = new(
        "CPMS-3090",
        Severity.Error,
        "A rule could not be checked, so nothing is known about the message.",
        "Nothing is wrong with the message that we know of; ask the operator.",
        "Fail closed");
}
