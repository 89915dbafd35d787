using Schemas.Rules.Packs;
using Schemas.Validation;

namespace Schemas.Rules.Across;

/// <summary>Asks the rules about an exchange, as packs leave them.</summary>
public sealed class ExchangeCheck
{
    private readonly IReadOnlyList<IMessageRule> _rules;
    private readonly TimeProvider _clock;
    private readonly ValidationLimits _limits;

    internal ExchangeCheck(IReadOnlyList<IMessageRule> rules, TimeProvider clock, ValidationLimits limits)
    {
        (_rules, _clock, _limits) = (rules, clock, limits);
    }

    /// <summary>The most messages of an exchange that are looked at together; more leave the verdict undetermined.</summary>
    public const int MostMessages = 200_000;

    /// <summary>Checks messages that belong together.</summary>
    /// <param name="messages">What they say, in the order of the corpus.</param>
    /// <returns>The findings, each with its place and that of the message with which it does not agree, and how many there were before the list was cut.</returns>
    public (IReadOnlyList<ExchangeFinding> Findings, int Total) Check(IReadOnlyList<MessageFacts> messages)
    {
        var exchange = new ExchangeIndex(messages);
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        var findings = new List<ExchangeFinding>();
        int total = 0;
        foreach (var (rule, severity) in _rules.Select(rule => EffectiveRule.AcrossOn(rule, today)).OfType<(AcrossRule, Severity)>())
        {
            foreach (var place in rule.Find(exchange))
            {
                total++;
                if (findings.Count < _limits.FindingsPerReport)
                {
                    findings.Add(ExchangeFinding.Of(rule.Description with { Severity = severity }, place));
                }
            }
        }

        return (findings, total);
    }
}
