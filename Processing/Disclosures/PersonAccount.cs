using Processing.Policy;
using Processing.Stores.Disclosures;

namespace Processing.Disclosures;

/// <summary>The account of a person: each disclosure, and which of them are not made known to the person, by which row of the exemptions.</summary>
/// <remarks>Source: 5 U.S.C. 552a(c)(1) and (3).</remarks>
/// <param name="Lines">The disclosures, oldest first.</param>
public sealed record PersonAccount(IReadOnlyList<AccountLine> Lines)
{
    /// <summary>What the person gets.</summary>
    public IEnumerable<DisclosureEntry> Shown => Lines.Where(line => line.Exemption is null).Select(line => line.Entry);

    /// <summary>Makes the account.</summary>
    /// <param name="entries">The entries about the person, oldest first.</param>
    /// <param name="policy">The tables.</param>
    /// <param name="day">The day of the request.</param>
    internal static PersonAccount Of(IReadOnlyList<DisclosureEntry> entries, PolicyTables policy, DateOnly day) =>
        new([.. entries.Select(entry => new AccountLine(entry, ExemptionOf(entry, policy, day)))]);

    // What the purpose was stands in the entry as it was decided then, also where the table of purposes has changed.
    private static string? ExemptionOf(DisclosureEntry entry, PolicyTables policy, DateOnly day)
    {
        IEnumerable<PolicyRow?> rows = entry.Elements.Split(' ').Select(element => policy.AccountExemptions.Find(day, "Element", element));
        if (entry.IsLawEnforcement)
        {
            // Without a row for it, law enforcement is not shown either: what was told cannot be taken back.
            PolicyRow? row = policy.AccountExemptions.Find(day, "Purpose", "LawEnforcement");
            return row is null ? "account-exemptions:none" : Withheld(row) ?? rows.Select(Withheld).FirstOrDefault(one => one is not null);
        }

        return rows.Select(Withheld).FirstOrDefault(one => one is not null);
    }

    private static string? Withheld(PolicyRow? row) => row?["effect"] == "Withhold" ? $"{row["exemption"]} ({row.Reference})" : null;
}
