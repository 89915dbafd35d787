using System.Globalization;
using Gateway.Pdf;
using Processing.Disclosures;
using Processing.Stores.Disclosures;

namespace Gateway.Ops.Releases;

/// <summary>The account of a person to print and hand over: what the person may know of it.</summary>
internal static class AccountDocument
{
    /// <summary>Writes it.</summary>
    /// <param name="personId">Our id of the person.</param>
    /// <param name="account">The account.</param>
    /// <param name="now">The time, UTC.</param>
    public static byte[] Write(Guid personId, PersonAccount account, DateTimeOffset now)
    {
        DisclosureEntry[] shown = [.. account.Shown];
        PdfDocument document = new PdfDocument(new(
                "Account of disclosures", "U.S. Citizenship and Immigration Services - CPMS", "Privacy Act record", $"Person {personId:D}", now))
            .Title("Account of disclosures")
            .Paragraph("Made under 5 U.S.C. 552a(c)(3): to whom, when and for what purpose information from your record was disclosed outside the agency. "
                + "Disclosures for law enforcement under 552a(b)(7), and those from exempt systems, are not part of it.")
            .Facts(("Person", personId.ToString("D")), ("Made on", Day(now)), ("Disclosures", shown.Length.ToString(CultureInfo.InvariantCulture)));
        return shown.Length == 0
            ? document.Paragraph("There is nothing to account for.").ToBytes()
            : document.Table(Table(shown)).Paragraph("You may ask for a correction of your record; everybody named above who was told what is corrected will be told of it (552a(c)(4)).").ToBytes();
    }

    private static PdfTable Table(IEnumerable<DisclosureEntry> shown) => new(
        [new("Date", 0.9), new("Recipient, address", 2), new("What", 2.6), new("Purpose", 1.2), new("Agreement", 1.1)],
        [.. shown.Select(entry => (IReadOnlyList<string>)[Day(entry.At), entry.RecipientName + "\n" + entry.RecipientAddress, entry.Nature, entry.Purpose, entry.Agreement])]);

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
