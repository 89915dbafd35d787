using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Rules;

/// <summary>Asks all rules about a message.</summary>
internal sealed class RuleCheck(IReadOnlyList<IMessageRule> rules, TimeProvider clock, ValidationLimits limits)
{
    /// <summary>Whether every rule could be asked; one that throws leaves a finding of its own.</summary>
    public bool Run(InfosetElement message, FindingList findings)
    {
        var now = clock.GetUtcNow();
        bool complete = true;
        foreach (var rule in rules)
        {
            try
            {
                rule.Check(new RuleContext(message, now, limits, findings, rule.Description));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                findings.Add(RuleSet.RuleFailed, message, $"The rule {rule.Description.Code} could not be checked");
                complete = false;
            }
        }

        return complete;
    }
}
