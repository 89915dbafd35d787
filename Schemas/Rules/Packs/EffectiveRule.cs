using Schemas.Infoset;
using Schemas.Rules.Across;
using Schemas.Validation;

namespace Schemas.Rules.Packs;

/// <summary>A rule as the packs that lie on it leave it: how much it weighs, and on which days it is asked.</summary>
/// <param name="rule">The rule.</param>
/// <param name="severity">How much it weighs now.</param>
/// <param name="from">The first day; null for always.</param>
/// <param name="until">The last day; null for ever.</param>
internal sealed class EffectiveRule(IMessageRule rule, Severity severity, DateOnly? from, DateOnly? until) : IMessageRule
{
    public FindingDescription Description { get; } = rule.Description with { Severity = severity };

    public IReadOnlyList<XmlName> Subjects => rule.Subjects;

    public void Check(in RuleContext context, InfosetElement subject)
    {
        if (IsInForce(DateOnly.FromDateTime(context.Now.UtcDateTime)))
        {
            rule.Check(context, subject);
        }
    }

    /// <summary>A rule about an exchange and its weight on a day; null where the rule is another one, or not in force.</summary>
    public static (AcrossRule Rule, Severity Severity)? AcrossOn(IMessageRule rule, DateOnly day) => rule switch
    {
        AcrossRule across => (across, across.Description.Severity),
        EffectiveRule effective => effective.AcrossOn(day),
        _ => null,
    };

    private (AcrossRule Rule, Severity Severity)? AcrossOn(DateOnly day) =>
        IsInForce(day) && AcrossOn(rule, day) is { } below ? (below.Rule, Description.Severity) : null;

    private bool IsInForce(DateOnly day) => (from is null || day >= from) && (until is null || day <= until);
}
