using Gateway.Pdf;
using Processing.Redress.Copies;

namespace Gateway.Ops.Redress;

/// <summary>The letter that goes with a released copy. It names what is withheld of every record, so that it does not tell whether there is any in this one.</summary>
internal static class AccessLetter
{
    /// <summary>Writes it; the same copy gives the same bytes.</summary>
    /// <param name="export">The copy.</param>
    public static byte[] Write(AccessExport export)
    {
        DateTimeOffset at = export.Case.DecidedAt ?? export.Case.OpenedAt;
        return new PdfDocument(new("Copy of a record", "U.S. Citizenship and Immigration Services - CPMS", "For the person only", $"Case {export.Case.Id:D}", at))
            .Title("Copy of your record")
            .Facts(
                ("Case", export.Case.Id.ToString("D")),
                ("Asked under", LawOf(export.Case.Basis)),
                ("Asked by", export.Case.Requester),
                ("Received on", Day(export.Case.ReceivedOn)),
                ("Released on", Day(DateOnly.FromDateTime(at.UtcDateTime))))
            .Heading("What is included")
            .Paragraph("record.json: names, numbers, encounters and what else is held of you. timeline.json: what happened with it and when. "
                + "disclosures.json: to whom it was disclosed outside the agency, where the law lets it be told. All as it stood on the day of the release. "
                + "Pictures and prints are named, not included.")
            .Heading("What is withheld")
            .Paragraph("The following is part of no copy under this law. That it is named here does not say that any of it is held of you.")
            .Table(new([new("What", 0.45), new("Exemption", 0.35), new("Row", 0.2, IsCode: true)], [.. export.Exemptions.Select(Row)]))
            .Paragraph("Against this you can appeal: 6 CFR part 5. You can also ask that the record be corrected.")
            .ToBytes();
    }

    private static IReadOnlyList<string> Row(AccessExemption one) => [one.Words, one.Citation, one.Row[(one.Row.IndexOf(':', StringComparison.Ordinal) + 1)..]];

    private static string LawOf(string basis) => basis switch
    {
        AccessBasis.PrivacyAct => "Privacy Act, 5 U.S.C. 552a(d)(1)",
        AccessBasis.JudicialRedressAct => "Judicial Redress Act of 2015, Pub. L. 114-126",
        _ => "Freedom of Information Act, 5 U.S.C. 552",
    };

    private static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
