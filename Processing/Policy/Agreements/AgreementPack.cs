using System.Globalization;
using Schemas.Rules.Packs;
using Schemas.Tables;

namespace Processing.Policy.Agreements;

/// <summary>
/// What the agreements with foreign partners allow to ask, written as a rule pack, so that a partner sees before it sends what will not be answered. It is
/// made of the same dated rows that decide on the sending; it decides nothing itself.
/// </summary>
public static class AgreementPack
{
    /// <summary>The name of the pack.</summary>
    public const string Name = "agreements";

    private const string Country = "/cpms:PartnerCountry/genc:CountryAlpha3Code";

    private const string Reason = "/cpms:InquiryReasonCode";

    private const string Inquiry = "InquirePersonRequest";

    // What can be asked for, and the element of an agreement that lets it be told.
    private static readonly (string Asked, string Told)[] Information =
    [
        ("Biographics", "Name"), ("Photograph", "Photograph"), ("ImmigrationStatus", "ImmigrationStatus"), ("ImmigrationHistory", "Document"),
        ("TravelDocument", "Document"), ("CivilDocument", "Document"), ("WatchlistStatus", "Watchlist"), ("AsylumClaim", "AgreedElement"), ("CriminalRecord", "AgreedElement"), ("Other", "AgreedElement"),
    ];

    /// <summary>Writes the pack for a day.</summary>
    /// <param name="folder">A folder with tables instead of those of the program; null for those.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="PolicyException">A table has an error.</exception>
    public static string Write(string? folder, DateOnly day)
    {
        var policy = new PolicyTables(folder);
        List<PolicyRow> terms = [.. policy.AgreementTerms.Rows.Where(row => row["direction"] == nameof(ExchangeDirection.Answer) && row.HoldsOn(day) && SignOff.IsComplete(row, day))];
        string[] rows =
        [
            RulePack.Head,
            Row("AGR-0001", "Error", "cpms:PartnerCountry/genc:CountryAlpha3Code", "one-of", Bars(policy.Partners.Rows.Where(row => row.HoldsOn(day) && row.SaysYes("may_inquire")).Select(row => row["country"])), "The country may not inquire", "Only countries that are enabled are answered"),
            Row("AGR-0002", "Error", "cpms:InquiryReasonCode", "allowed-for", Table([Country], terms.GroupBy(row => row["country"], StringComparer.Ordinal).Select(group => (group.Key, group.Select(row => row["reason"])))), "No agreement with the country covers the reason", "Give a reason that the agreement names"),
            Row("AGR-0003", "Warning", "cpms:AgreementIdentification/nc:IdentificationID", "allowed-for", Table([Country, Reason], terms.Select(row => (Keys(row), AgreementsOf(policy, row, day)))), "The agreement that is named is not the one that covers country and reason", "Name the agreement in force, or none"),
            Row("AGR-0004", "Warning", "cpms:RequestedInformation/cpms:RequestedInformationCode", "allowed-for", Table([Country, Reason], terms.Select(row => (Keys(row), AskedFor(row)))), "What is asked for is outside the data set of the agreement and will be left out", "Ask for what the agreement has"),
        ];
        return string.Join("\n", rows) + "\n";
    }

    private static string Row(string code, string severity, string at, string check, string value, string meaning, string hint) =>
        CsvRows.Row(code, severity, "", "", Inquiry, at, check, value, meaning, hint, "Agreements in force (agreement-terms, agreements, partners)");

    private static string Keys(PolicyRow row) => $"{row["country"]} {row["reason"]}";

    private static IEnumerable<string> AgreementsOf(PolicyTables policy, PolicyRow terms, DateOnly day) =>
        policy.Agreements.Find(day, terms["item"]) is { } agreement && SignOff.IsComplete(agreement, day) ? [agreement["identification"]] : [];

    private static IEnumerable<string> AskedFor(PolicyRow terms)
    {
        string[] told = terms["elements"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Information.Where(pair => told.Contains(pair.Told, StringComparer.Ordinal)).Select(pair => pair.Asked);
    }

    private static string Table(string[] paths, IEnumerable<(string Keys, IEnumerable<string> Values)> entries) =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', paths)};{string.Join(';', entries.Select(entry => $"{entry.Keys}={Bars(entry.Values)}"))}");

    private static string Bars(IEnumerable<string> values) => string.Join('|', values.Distinct(StringComparer.Ordinal));
}
