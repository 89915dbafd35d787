using System.Collections.Frozen;
using System.Xml.Schema;
using Schemas.Infoset;
using Schemas.Rules;
using Schemas.Rules.Across;
using Schemas.Rules.Packs;
using Schemas.Validation.Compiled;
using Schemas.Validation.Exact;
using Schemas.Validation.Values;

namespace Schemas.Validation;

/// <summary>
/// Checks messages against the schemas and then against the rules that schemas cannot say. Schemas are compiled once, each part when it is first needed; one validator
/// serves all threads. Most messages are valid, and are found so in one walk over the element table without the framework's validator.
/// </summary>
public sealed class MessageValidator
{
    private readonly XmlSchemaSet _set;
    private readonly ValueCompiler _values = new();
    private readonly CompiledSchema _compiled;
    private readonly ValidationLimits _limits;
    private readonly RuleCheck _rules;
    private readonly FrozenDictionary<string, RuleCheck> _partnerRules = FrozenDictionary<string, RuleCheck>.Empty;
    private readonly FrozenDictionary<string, Lazy<MessageValidator>> _profiles = FrozenDictionary<string, Lazy<MessageValidator>>.Empty;

    /// <summary>Compiles the bundled schemas; those of a profile when its first message comes.</summary>
    /// <param name="catalog">The schemas.</param>
    /// <param name="limits">How far a validation goes.</param>
    /// <param name="packs">The rule packs on the rules of the program; none when null.</param>
    /// <param name="clock">The clock for rules about time and days; the system's when null.</param>
    /// <exception cref="RulePackException">A pack changes a rule that is not there, or brings one that is.</exception>
    public MessageValidator(SchemaCatalog catalog, ValidationLimits limits, RulePacks? packs = null, TimeProvider? clock = null)
        : this((catalog ?? throw new ArgumentNullException(nameof(catalog))).Set, limits, clock, RuleLayers.Apply(RuleSet.All, packs?.Common ?? []))
    {
        _partnerRules = (packs ?? RulePacks.None).ByPartner.ToFrozenDictionary(
            pair => pair.Key, pair => new RuleCheck(RuleLayers.Apply(RuleSet.All, packs!.Common.Append(pair.Value)), clock ?? TimeProvider.System, limits), StringComparer.Ordinal);
        _profiles = catalog.Profiles.ToFrozenDictionary(
            profile => profile.Namespace, profile => new Lazy<MessageValidator>(() => new MessageValidator(profile.Catalog, limits, packs, clock)), StringComparer.Ordinal);
    }

    /// <summary>Compiles any set of schemas.</summary>
    /// <param name="set">A compiled set, which must not change any more.</param>
    /// <param name="limits">How far a validation goes.</param>
    /// <param name="clock">The clock for rules about time; the system's when null.</param>
    /// <exception cref="ArgumentException">The set is not compiled.</exception>
    public MessageValidator(XmlSchemaSet set, ValidationLimits limits, TimeProvider? clock = null)
        : this(set, limits, clock, RuleSet.All)
    {
    }

    internal MessageValidator(XmlSchemaSet set, ValidationLimits limits, TimeProvider? clock, IReadOnlyList<IMessageRule> rules)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(limits);
        if (!set.IsCompiled)
        {
            throw new ArgumentException("The schema set is not compiled.", nameof(set));
        }

        _set = set;
        _limits = limits;
        _compiled = new CompiledSchema(set, _values);
        _rules = new RuleCheck(rules, clock ?? TimeProvider.System, limits);
        Exchanges = new ExchangeCheck(rules, clock ?? TimeProvider.System, limits);
    }

    /// <summary>The rules about several messages that belong together.</summary>
    public ExchangeCheck Exchanges { get; }

    /// <summary>
    /// Compiles what is otherwise compiled when the first message of its kind comes: for a program that is to answer the first as fast as the others.
    /// </summary>
    public void CompileAll()
    {
        _compiled.CompileAll();
        foreach (var profile in _profiles.Values)
        {
            profile.Value.CompileAll();
        }
    }

    /// <summary>Checks one message; the rules are asked only about what fits the schemas.</summary>
    /// <param name="infoset">The document.</param>
    /// <param name="root">The message element in it: the root, or the child of a SOAP body.</param>
    /// <param name="partner">The code of the partner that sent it; null where nobody did, or it does not matter.</param>
    /// <exception cref="ArgumentException">The element is absent or of another document.</exception>
    public ValidationReport Validate(XmlInfoset infoset, InfosetElement root, string? partner = null)
    {
        ArgumentNullException.ThrowIfNull(infoset);
        if (!root.IsPresent || root.Infoset != infoset)
        {
            throw new ArgumentException("The element is not one of the document.", nameof(root));
        }

        if (_profiles.Count > 0 && _profiles.TryGetValue(root.Name.Namespace, out var profile))
        {
            return profile.Value.Validate(infoset, root, partner);
        }

        var findings = new FindingList(_limits.FindingsPerReport);
        if (!CheckSchema(root, findings))
        {
            return Report(Verdict.Undetermined, findings);
        }

        if (findings.HasErrors)
        {
            return Report(Verdict.Invalid, findings);
        }

        return CheckRules(partner is not null && _partnerRules.TryGetValue(partner, out var rules) ? rules : _rules, root, findings);
    }

    /// <summary>Whether the quick check alone finds the message valid: for tests and measurements.</summary>
    internal bool IsQuicklyValid(InfosetElement root) => QuickCheck.IsValid(_compiled, root, _limits.ValueBytes);

    private static ValidationReport Report(Verdict verdict, FindingList findings) =>
        findings.Total == 0 && verdict == Verdict.Valid
            ? ValidationReport.Clean
            : new ValidationReport(verdict, findings.InDocumentOrder(), findings.Total);

    /// <summary>Whether the schema check could be made.</summary>
    private bool CheckSchema(InfosetElement root, FindingList findings)
    {
        if (IsQuicklyValid(root))
        {
            return true;
        }

        try
        {
            ExactCheck.Run(_set, _values, _limits, root, findings);
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            findings.Add(SchemaFindings.CheckFailed, root, "The schema check could not be made");
            return false;
        }
    }

    private static ValidationReport CheckRules(RuleCheck rules, InfosetElement root, FindingList findings)
    {
        if (!rules.Run(root, findings))
        {
            return Report(Verdict.Undetermined, findings);
        }

        return Report(findings.HasErrors ? Verdict.Invalid : Verdict.Valid, findings);
    }
}
