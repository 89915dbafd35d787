using System.Diagnostics;
using Gateway.Ops.Queries;
using Gateway.Tests.Ops.Stand;
using Processing.Sequestered;

namespace Gateway.Tests.Ops.Queries;

internal sealed class AFilePrintTest
{
    private static readonly ForeignReader Reader = new("officer", FixedDesk.Officer, ReadPurpose.ImmigrationBenefit, "to decide the case");

    [Test]
    [Property("Acceptance", "M-50 M-138")]
    public async Task The_print_has_cover_source_date_officer_query_answers_and_pictures()
    {
        if (!File.Exists("/usr/bin/pdftotext"))
        {
            Assert.Ignore("pdftotext is not there: install poppler-utils.");
        }

        byte[] pdf = await PrintAsync();
        string text = await TextAsync(pdf);

        using var scope = Assert.EnterMultipleScope();
        foreach (string expected in (string[])["Foreign query for the A-File", "A900000102", "ZLA-26-1", "Foreign partners through IDENT: CAN, AUS", "Dana Whitfield", FixedDesk.Officer, "2026-11-22", "Identity of an applicant.", "to decide the case", "Answer of CAN, round 2", "as supplied", "The office in Ottawa", "Woldu & Sons", "Claim of 2021 under another name.", "Passport"])
        {
            Assert.That(text, Does.Contain(expected), expected);
        }
    }

    [Test]
    public async Task The_same_print_at_the_same_time_is_the_same_bytes()
    {
        byte[] first = await PrintAsync();

        byte[] second = await PrintAsync();

        Assert.That(second, Is.EqualTo(first));
    }

    private static async Task<byte[]> PrintAsync()
    {
        var desk = new FixedDesk();
        var view = await desk.FindAsync(FixedDesk.QueryId, CancellationToken.None);
        ReadResult read = await desk.ReadAnswersAsync(FixedDesk.QueryId, Reader, CancellationToken.None);
        byte[] pdf = AFilePrint.Write(view!, read, Reader, new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)); // it is there
        if (Environment.GetEnvironmentVariable("CPMS_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "a-file-print.pdf"), pdf);
        }

        return pdf;
    }

    private static async Task<string> TextAsync(byte[] pdf)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("cpms-print-").FullName, "print.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        using var tool = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!; // it is there
        string text = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        return text;
    }
}
