using System.Collections.Frozen;
using Schemas.Infoset;
using Schemas.Infoset.Names;
using Schemas.Validation;

namespace Schemas.Rules;

/// <summary>Asks all rules about a message, each about the elements that it names, in one walk.</summary>
internal sealed class RuleCheck
{
    /// <summary>By the number of the name; null where no rule asks.</summary>
    private readonly IMessageRule[]?[] _rules;
    private readonly FrozenDictionary<XmlName, IMessageRule[]> _rulesByName;
    private readonly TimeProvider _clock;
    private readonly ValidationLimits _limits;

    public RuleCheck(IReadOnlyList<IMessageRule> rules, TimeProvider clock, ValidationLimits limits)
    {
        var pairs = rules.SelectMany(rule => rule.Subjects.Select(name => (Rule: rule, Name: name))).ToList();
        int[] symbols = SymbolTable.Register(pairs.ConvertAll(pair => pair.Name));
        _rules = new IMessageRule[symbols.DefaultIfEmpty(-1).Max() + 1][];
        foreach (var group in pairs.Zip(symbols).GroupBy(pair => pair.Second, pair => pair.First.Rule))
        {
            _rules[group.Key] = [.. group];
        }

        _rulesByName = pairs.GroupBy(pair => pair.Name, pair => pair.Rule).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _clock = clock;
        _limits = limits;
    }

    /// <summary>Whether every rule could be asked; one that throws leaves a finding of its own.</summary>
    public bool Run(InfosetElement message, FindingList findings)
    {
        if (_rules.Length == 0)
        {
            return true;
        }

        bool complete = true;
        var now = _clock.GetUtcNow();
        var tables = message.Infoset.Tables;
        int end = message.Data.SubtreeEnd;
        for (int row = message.Row; row < end; row++)
        {
            foreach (var rule in RulesFor(tables.Symbols, tables.Element(row).Symbol))
            {
                complete &= Ask(rule, new InfosetElement(message.Infoset, row), message, now, findings);
            }
        }

        return complete;
    }

    /// <summary>A document that was read before the names were registered has numbers of its own for them.</summary>
    private IMessageRule[] RulesFor(DocumentSymbols symbols, int symbol) =>
        symbol < _rules.Length
            ? _rules[symbol] ?? []
            : symbol < DocumentSymbols.FirstUnknown ? [] : _rulesByName.GetValueOrDefault(symbols.NameOf(symbol), []);

    private bool Ask(IMessageRule rule, InfosetElement subject, InfosetElement message, DateTimeOffset now, FindingList findings)
    {
        try
        {
            rule.Check(new RuleContext(message, now, _limits, findings, rule.Description), subject);
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            findings.Add(RuleSet.RuleFailed, subject, $"The rule {rule.Description.Code} could not be checked");
            return false;
        }
    }
}
