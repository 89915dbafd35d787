namespace Schemas.Rules.Packs;

/// <summary>Lays packs on the rules of the program.</summary>
internal static class RuleLayers
{
    /// <summary>The rules that are left, in the order of the layers.</summary>
    /// <param name="rules">The rules below.</param>
    /// <param name="packs">The packs, the lowest first.</param>
    /// <exception cref="RulePackException">A row changes a rule that is not there, or brings one that is.</exception>
    public static IReadOnlyList<IMessageRule> Apply(IReadOnlyList<IMessageRule> rules, IEnumerable<RulePack> packs)
    {
        var codes = rules.Select(rule => rule.Description.Code).ToList();
        var byCode = rules.ToDictionary(rule => rule.Description.Code, rule => rule, StringComparer.Ordinal);
        foreach (var row in packs.SelectMany(pack => pack.Rows))
        {
            if (row.Rule is not null && !byCode.TryAdd(row.Code, row.Rule))
            {
                throw new RulePackException(row.Line, $"{row.Code} is brought by a layer below; leave check empty to change it");
            }

            if (row.Rule is not null)
            {
                codes.Add(row.Code);
            }

            byCode[row.Code] = byCode.TryGetValue(row.Code, out var below) ? Change(below, row) : throw Unknown(row);
        }

        return [.. codes.Select(code => byCode[code]).Where(rule => rule is not SilentRule)];
    }

    private static IMessageRule Change(IMessageRule below, RulePackRow row) =>
        row.IsOff ? new SilentRule(below)
        : row is { Severity: null, From: null, Until: null } ? below
        : new EffectiveRule(below is SilentRule silent ? silent.Below : below, row.Severity ?? below.Description.Severity, row.From, row.Until);

    private static RulePackException Unknown(RulePackRow row) => new(
        row.Line, $"there is no rule {row.Code} to change; rules beyond the schemas can be, such as CPMS-3006, and a new one needs a check");
}
