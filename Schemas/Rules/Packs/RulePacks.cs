using Schemas.Validation;

namespace Schemas.Rules.Packs;

/// <summary>The packs that lie on the rules of the program: those for all messages, and one more for those of a partner.</summary>
/// <param name="Common">For all, the lowest first.</param>
/// <param name="ByPartner">For the messages of a partner, by its code; it lies on the common ones.</param>
public sealed record RulePacks(IReadOnlyList<RulePack> Common, IReadOnlyDictionary<string, RulePack> ByPartner)
{
    /// <summary>None: the rules of the program alone.</summary>
    public static RulePacks None { get; } = new([], new Dictionary<string, RulePack>(StringComparer.Ordinal));

    /// <summary>The codes that the packs bring, each with the name of its pack.</summary>
    public IEnumerable<(string Pack, FindingDescription Finding)> Findings =>
        All.SelectMany(pack => pack.Rows.Where(row => row.Rule is not null).Select(row => (pack.Name, row.Rule!.Description))); // those with a rule

    internal IEnumerable<RulePack> All => Common.Concat(ByPartner.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value));
}
