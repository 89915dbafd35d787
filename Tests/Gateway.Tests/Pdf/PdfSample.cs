using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Gateway.Pdf;

namespace Gateway.Tests.Pdf;

/// <summary>Documents to look at, and the tools of poppler that read them.</summary>
internal static partial class PdfSample
{
    public static PdfHead Head { get; } = new("Account of disclosures", "CPMS gateway", "Privacy Act record", "0198-77", new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));

    public static string Latin(byte[] file) => Encoding.Latin1.GetString(file);

    public static int Pages(byte[] file) => PageObject().Count(Latin(file));

    /// <summary>What a tool prints for a file; the test is left out where poppler is not installed.</summary>
    public static async Task<string> AskAsync(string tool, byte[] file, params string[] options)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.pdf");
        await File.WriteAllBytesAsync(path, file);
        try
        {
            var start = new ProcessStartInfo(tool, [.. options, path, .. tool == "pdftotext" ? ["-"] : Array.Empty<string>()]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Start(start);
            Task<string> complaints = process.StandardError.ReadToEndAsync();
            string text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.That(await complaints, Is.Empty);
            return text;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Keeps a document to be looked at in the folder that <c>CPMS_PICTURES</c> names.</summary>
    public static void Keep(byte[] file, string name)
    {
        if (Environment.GetEnvironmentVariable("CPMS_PICTURES") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name), file);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("poppler-utils is not installed");
            throw;
        }
    }

    [GeneratedRegex("/Type /Page ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageObject();
}
