using System.Text;
using System.Text.RegularExpressions;

namespace Benchmarks.Validation;

/// <summary>Makes the documents that are measured out of a sample.</summary>
internal static class BenchmarkDocuments
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The sample without what is stated of its images, so that other images can stand there.</summary>
    public static byte[] Small() => Encoding.UTF8.GetBytes(Cleaned());

    /// <summary>The same with two images of 500 000 letters of base64.</summary>
    public static byte[] Large()
    {
        byte[] image = new byte[375_000];
        new Random(1).NextBytes(image);
        string letters = Convert.ToBase64String(image);
        int count = 0;
        string large = Regex.Replace(
            Cleaned(),
            "(<nc:Base64BinaryObject>)[^<]*",
            match => count++ < 2 ? match.Groups[1].Value + letters : match.Value,
            RegexOptions.None,
            Patience);
        return Encoding.UTF8.GetBytes(large);
    }

    private static string Cleaned()
    {
        string text = File.ReadAllText(Path.Combine(Root(), "samples", "EnrollEncounter", "maximal", "request.xml"));
        text = Regex.Replace(text, @"<nc:BinaryHash>.*?</nc:BinaryHash>|<nc:(BinarySizeValue|Image(Height|Width)Value)>[^<]*</nc:\1>", string.Empty, RegexOptions.Singleline, Patience);
        int biometrics = 0;
        text = Regex.Replace(text, @"\s*<biom:Biometric>.*?</biom:Biometric>", match => biometrics++ < 2 ? match.Value : string.Empty, RegexOptions.Singleline, Patience);
        return text.Replace("image/png", "application/octet-stream", StringComparison.Ordinal);
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Cpms.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("no folder above the program holds Cpms.sln");
    }
}
