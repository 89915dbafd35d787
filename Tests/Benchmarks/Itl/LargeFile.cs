using System.Diagnostics;
using System.Globalization;
using Biometrics.Itl;
using Biometrics.Itl.Conversion;
using Biometrics.Itl.Traditional;

namespace Benchmarks.Itl;

/// <summary>Converts a file of many large images both ways and says how large the heap became, garbage included.</summary>
internal static class LargeFile
{
    public const int DefaultMegabytes = 200;

    private const int ImageBytes = 5_000_000;

    public static void Measure(int megabytes)
    {
        string traditional = Path.GetTempFileName();
        string package = Path.GetTempFileName();
        Write(traditional, megabytes);
        Console.WriteLine();
        Console.WriteLine("| large file | way | MB/s | largest heap, MB | largest image, MB |");
        Console.WriteLine("|---|---|---|---|---|");
        Measure("to XML", traditional, package, (from, to) => ItlConversion.ToXml(from, to));
        Measure("from XML", package, traditional, (from, to) => ItlConversion.ToTraditional(from, to));
        File.Delete(traditional);
        File.Delete(package);
    }

    /// <summary>The fields of a Type-14 record without length and IDC.</summary>
    public static IEnumerable<ItlField> Fields(int finger, int width, int height, string compression, ReadOnlyMemory<byte> data) =>
    [
        ItlField.Of(14, 3, "1"), ItlField.Of(14, 4, "DCDHS0100"), ItlField.Of(14, 5, "20261119"), ItlField.Of(14, 6, Text(width)), ItlField.Of(14, 7, Text(height)),
        ItlField.Of(14, 8, "1"), ItlField.Of(14, 9, "500"), ItlField.Of(14, 10, "500"), ItlField.Of(14, 11, compression), ItlField.Of(14, 12, "8"),
        ItlField.Of(14, 13, Text(finger)), ItlField.OfData(14, data),
    ];

    private static void Measure(string way, string source, string target, Action<Stream, Stream> convert)
    {
        long start = Stopwatch.GetTimestamp();
        using var from = new FileStream(source, FileMode.Open, FileAccess.Read);
        long most;
        using (var to = new HeapWatch(new FileStream(target, FileMode.Create, FileAccess.Write)))
        {
            convert(from, to);
            most = to.Most;
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {from.Length / 1e6:F0} MB | {way} | {from.Length / 1e6 / seconds:F0} | {most / 1e6:F1} | {ImageBytes / 1e6:F1} |"));
    }

    private static void Write(string path, int megabytes)
    {
        byte[] image = new byte[ImageBytes];
        new Random(1).NextBytes(image);
        int count = Math.Max(1, (int)(megabytes * 1_000_000L / ImageBytes));
        TaggedRecord[] records = [.. Enumerable.Range(1, count).Select(idc => TaggedRecord.Create(14, idc, Fields(1 + (idc % 10), 2500, 2000, "NONE", image)))];
        var transaction = ItlTransaction.Create(
            [
                ItlField.Of(1, 2, "0500"), ItlField.Of(1, 4, "FAUF"), ItlField.Of(1, 5, "20261120"), ItlField.Of(1, 7, "WVIAFIS0Z"), ItlField.Of(1, 8, "DCDHS0100"),
                ItlField.Of(1, 9, "DHS-2026-0000000001"), ItlField.Of(1, 11, "00.00"), ItlField.Of(1, 12, "00.00"), ItlField.Of(1, 13, "NORAM", "EBTS 10.0"),
            ],
            [TaggedRecord.Create(2, 0, []), .. records]);
        using FileStream file = File.Create(path);
        var writer = new ItlRecordWriter(file, transaction.Header);
        foreach (ItlRecord record in transaction.Records.Skip(1))
        {
            writer.Write(record);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
