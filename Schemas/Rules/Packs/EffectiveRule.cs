using Schemas.Infoset;
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
        var today = DateOnly.FromDateTime(context.Now.UtcDateTime);
        if ((from is null || today >= from) && (until is null || today <= until))
        {
            rule.Check(context, subject);
        }
    }
}
