using System.Globalization;
using Gateway.Ops.Markup;
using Gateway.Pdf;
using Gateway.Pdf.Pictures;
using Processing.ForeignQueries.Desk;
using Processing.Sequestered;

namespace Gateway.Ops.Queries;

/// <summary>A query with its answers to be printed for the A-File: cover, rounds, and every answer as supplied with its pictures.</summary>
internal static class AFilePrint
{
    /// <summary>The document.</summary>
    /// <param name="view">The query.</param>
    /// <param name="read">What the reader may read.</param>
    /// <param name="reader">Who prints it.</param>
    /// <param name="now">The time, UTC.</param>
    public static byte[] Write(QueryView view, ReadResult read, ForeignReader reader, DateTimeOffset now)
    {
        var document = new PdfDocument(new PdfHead(
            "Foreign query for the A-File", "USCIS, CPMS gateway", Marking(reader.Purpose), "Query " + view.Query.PartnerCase, now));
        Cover(document, view, reader, now);
        foreach (OpenedAnswer answer in read.Answers)
        {
            Answer(document, answer);
        }

        return document.ToBytes();
    }

    private static string Marking(ReadPurpose purpose) => purpose == ReadPurpose.ImmigrationBenefit
        ? "FOREIGN PARTNER INFORMATION: FOR IMMIGRATION BENEFITS ONLY"
        : "FOREIGN PARTNER INFORMATION: FOR IDENTITY FRAUD CASES ONLY";

    private static void Cover(PdfDocument document, QueryView view, ForeignReader reader, DateTimeOffset now) => document
        .Title("Foreign query for the A-File")
        .Facts(
            ("A-Number", string.Join(", ", view.ANumbers.Select(number => "A" + number))),
            ("Case", view.Query.CaseId),
            ("Kind of case", view.Query.Purpose),
            ("Source", "Foreign partners through IDENT: " + string.Join(", ", view.Rounds.Select(round => round.Country).Distinct(StringComparer.Ordinal))),
            ("Number of the query", view.Query.PartnerCase),
            ("Asked by", view.Query.OfficerName + ", " + view.Query.Officer),
            ("Asked on", Figures.Exact(view.Query.OpenedAt)),
            ("Why it was asked", view.Query.Reason),
            ("Printed by", reader.User + ", " + reader.Officer),
            ("Printed on", Figures.Exact(now)),
            ("Printed for", reader.Purpose.ToString() + ": " + reader.Reason))
        .Heading("Rounds")
        .Table(new PdfTable(
            [new("Partner", 1.6), new("Round", 1.2), new("Sent", 3), new("Answer", 2), new("Answered", 3), new("Agreement and terms", 5)],
            [.. view.Rounds.Select(round => (IReadOnlyList<string>)
            [
                round.Country,
                round.Round.ToString(CultureInfo.InvariantCulture),
                round.MessageId is null ? "not sent" : Figures.Exact(round.SentAt),
                round.Outcome ?? "awaited",
                round.AnsweredAt is { } at ? Figures.Exact(at) : "",
                (round.Agreement + " " + round.Rule).Trim(),
            ])]))
        .Paragraph("What follows is as the partners supplied it; USCIS has not checked it.");

    private static void Answer(PdfDocument document, OpenedAnswer answer)
    {
        var told = AnswerFacts.Read(answer.Xml);
        document.NextPage()
            .Title(string.Create(CultureInfo.InvariantCulture, $"Answer of {answer.Country}, round {answer.Round}"))
            .Facts(("Came on", Figures.Exact(answer.ReceivedAt)), ("Standing", "as supplied"), ("Look first", answer.Attention.Length == 0 ? null : "it speaks of protection there"), ("Redress at the partner", answer.Redress))
            .Heading("Told")
            .Facts(told.Facts.Select(fact => (fact.Name, (string?)fact.Value)));
        foreach (AnswerFile file in told.Files)
        {
            _ = PdfPicture.FromFile(file.Bytes) is { } picture
                ? document.Picture(picture, file.Name)
                : document.Paragraph(file.Name + ": " + Figures.Bytes(file.Bytes.Length) + ", a kind of file that is not printed.");
        }
    }
}
