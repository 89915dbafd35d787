using Schemas.Comparison;
using Schemas.Rules;
using Schemas.Rules.Ebts;
using Schemas.Translation;

namespace Schemas.Validation;

/// <summary>All findings that reading and checking a message can make.</summary>
public static class FindingCatalog
{
    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<FindingDescription> All { get; } =
    [
        .. ReadingFindings.All,
        .. SchemaFindings.All,
        .. PackagingFindings.All,
        .. TranslationFindings.All,
        .. RuleSet.All.Select(rule => rule.Description),
        RuleSet.RuleFailed,
        .. EbtsFindings.All,
        .. ComparisonFindings.All,
    ];
}
