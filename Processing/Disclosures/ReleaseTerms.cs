using Processing.Messages.DeliverCasePackage;
using Processing.Messages.InquirePerson;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.Stores.Disclosures;

namespace Processing.Disclosures;

/// <summary>What the agreements of a day say to the release of a package: for the release itself and for the reviewer who looks ahead.</summary>
internal static class ReleaseTerms
{
    /// <summary>How many answers a country had in the calendar year.</summary>
    /// <param name="store">The accounting.</param>
    /// <param name="country">The country.</param>
    /// <param name="now">The time, UTC.</param>
    public static Task<int> UsedAsync(IDisclosureStore store, string country, DateTimeOffset now) =>
        store.CountAsync(country, nameof(ExchangeDirection.Answer), Accounting.YearOf(now));

    /// <summary>The decision.</summary>
    /// <param name="policy">The tables.</param>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="package">The package.</param>
    /// <param name="used">What <see cref="UsedAsync"/> counted.</param>
    /// <param name="day">The day.</param>
    public static AgreementDecision Decide(PolicyTables policy, Inquiry inquiry, CasePackage package, int used, DateOnly day)
    {
        SubjectBelonging belonging = package.Belonging with { Citizenships = [.. package.Citizenships.Union(inquiry.Citizenships, StringComparer.Ordinal)] };
        return AgreementDecision.Decide(policy, new AskedExchange(inquiry.PartnerCountry, ExchangeDirection.Answer, inquiry.Reason, belonging, used), day);
    }

    /// <summary>Whether a part of a package may be told. An element that names an agreement of its own is told under that one only.</summary>
    /// <param name="agreement">The decision; one that permits nothing names no element.</param>
    /// <param name="part">The part.</param>
    public static bool Allow(AgreementDecision agreement, PackagePart part) =>
        part.Element != PackageElements.Other
        && agreement.Elements.Contains(part.Element)
        && (part.Agreement is null || part.Agreement == agreement.Agreement);
}
