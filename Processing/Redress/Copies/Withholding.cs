using Processing.Messages;
using Processing.Policy;
using Processing.Stores.Checks;
using Processing.Stores.People;
using Processing.Stores.Redress;
using Processing.Timeline;

namespace Processing.Redress.Copies;

/// <summary>The one place that says what of a record is not part of a copy.</summary>
/// <param name="applied">The exemptions that are claimed.</param>
internal sealed class Withholding(IReadOnlyList<AccessExemption> applied)
{
    private const string ForeignCheck = "ForeignPartner";

    // Answers to those who reported or asked for the person; an answer to anybody else is an exchange that is not told.
    private static readonly string[] OwnAnswers = ["EnrollEncounter", "VetBiometrics", "VerifyIdentity", "StartBackgroundCheck", "AmendRecord"];

    // A person's own numbers; every other kind is a partner's country.
    private static readonly string[] OwnNumbers =
    [
        IdentifierKind.ANumber, IdentifierKind.Fin, IdentifierKind.Eid, IdentifierKind.Ssn, IdentifierKind.Passport, IdentifierKind.Sevis, IdentifierKind.I94,
        IdentifierKind.Card, IdentifierKind.OnlineAccount, IdentifierKind.Receipt,
    ];

    /// <summary>The exemptions of a basis that hold on a day.</summary>
    public static IReadOnlyList<AccessExemption> Of(PolicyTables policy, string basis, DateOnly day) =>
        [.. policy.AccessExemptions.Rows.Where(row => row["basis"] == basis && row.HoldsOn(day)).Select(row => ExemptionOf(row, null))];

    /// <summary>The exemptions that a decision claims; null where a row of it is gone from the table.</summary>
    public static IReadOnlyList<AccessExemption>? Of(PolicyTables policy, RedressCase redress)
    {
        List<RedressItem> claimed = [.. redress.Items.Where(item => item.Kind == RedressItem.Exemption)];
        List<AccessExemption> found =
        [
            .. claimed.SelectMany(item => policy.AccessExemptions.Rows
                .Where(row => string.Equals(row.Reference, item.Name, StringComparison.Ordinal))
                .Select(row => ExemptionOf(row, item.Note))),
        ];
        return found.Count == claimed.Count ? found : null;
    }

    /// <summary>Whether an identifier is withheld.</summary>
    public bool Withholds(PersonIdentifier identifier) => identifier.Kind == IdentifierKind.FbiNumber
        ? Withholds(AccessElement.LawEnforcement)
        : !OwnNumbers.Contains(identifier.Kind, StringComparer.Ordinal) && Withholds(AccessElement.ForeignAnswer);

    /// <summary>Whether a check is withheld.</summary>
    public bool Withholds(BackgroundCheck check) => Withholds(check.Kind == ForeignCheck ? AccessElement.ForeignAnswer : AccessElement.LawEnforcement);

    /// <summary>What of an event is told: null for nothing. Disclosures are told by the account alone; of evidence of identity only the kind.</summary>
    public TimelineEvent? Tell(TimelineEvent one)
    {
        string? why = Withholds(AccessElement.Deliberation) ? null : one.Why;
        string kind = one.Text.Split([' ', ':'], 2)[0];
        return one.Category switch
        {
            "Encounter" or "Vetting" or "Verification" or "Redress" => one with { Why = why },
            "Check" when kind != ForeignCheck && !Withholds(AccessElement.LawEnforcement) => one,
            "Identity" => one with { Text = kind, Why = null },
            "Answer" when OwnAnswers.Any(stem => kind.StartsWith(stem, StringComparison.Ordinal)) => one,
            _ => null,
        };
    }

    private bool Withholds(string element) => AccessElement.Never.Contains(element, StringComparer.Ordinal) || applied.Any(one => one.Element == element);

    private static AccessExemption ExemptionOf(PolicyRow row, string? harm) =>
        new(row.Reference, row["element"], row["exemption"], row["words"], row["kind"] == "Discretionary", harm);
}
