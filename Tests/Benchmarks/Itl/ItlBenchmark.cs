using System.Diagnostics;
using System.Globalization;
using Biometrics.Fingerprints.Synthesis;
using Biometrics.Imaging;
using Biometrics.Itl;
using Biometrics.Itl.Conversion;
using Biometrics.Itl.Ebts;
using Biometrics.Itl.Xml;
using Biometrics.Wsq;
using Schemas.Rules.Ebts;
using Schemas.Validation;

namespace Benchmarks.Itl;

/// <summary>
/// Reading, writing, converting and checking a card of fourteen prints in bytes a second of elapsed time, beside plain reading of the file, in
/// turns within one run; then the memory that converting a large file takes.
/// </summary>
internal static class ItlBenchmark
{
    private const int Rounds = 7;

    private const int Prints = 14;

    private const double LeastSeconds = 0.15;

    /// <summary>Measures a card made here, and a file where one is named; the size of the large file in MB may follow.</summary>
    public static void Run(string[] arguments)
    {
        Console.WriteLine("| file | way | GB/s | microseconds a file | bytes allocated a file |");
        Console.WriteLine("|---|---|---|---|---|");
        Measure("14 prints, Type-4", Card(4));
        Measure("14 prints, Type-14", Card(14));
        if (arguments.Length > 0)
        {
            Measure(Path.GetFileName(arguments[0]), File.ReadAllBytes(arguments[0]));
        }

        LargeFile.Measure(arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : LargeFile.DefaultMegabytes);
    }

    private static void Measure(string name, byte[] file)
    {
        string path = Path.GetTempFileName();
        File.WriteAllBytes(path, file);
        byte[] package = ItlXml.ToArray(ItlTransaction.Read(file), out _);
        var validator = new EbtsFileValidator(TimeProvider.System, ValidationLimits.Default, ItlLimits.Default);
        byte[] target = new byte[file.Length];
        var ways = new (string Name, Action Work)[]
        {
            ("copy the bytes", () => file.CopyTo(target, 0)),
            ("read the file, do nothing", () => File.ReadAllBytes(path)),
            ("parse", () => ItlTransaction.Read(file)),
            ("parse, take every image", () => TakeImages(ItlTransaction.Read(file))),
            ("parse, take every item", () => ReadAll(ItlTransaction.Read(file))),
            ("read the file and parse", () => ItlTransaction.Read(File.ReadAllBytes(path))),
            ("parse and write", () => ItlTransaction.Read(file).Write(Stream.Null)),
            ("check", () => validator.Validate(new MemoryStream(file), ItlEncoding.Traditional)),
            ("to XML", () => ItlConversion.ToXml(new MemoryStream(file), Stream.Null)),
            ("from XML", () => ItlConversion.ToTraditional(new MemoryStream(package), Stream.Null)),
        };
        var best = ways.Select(_ => (Seconds: double.MaxValue, Bytes: 0L)).ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                var figure = Time(ways[way].Work);
                best[way] = figure.Seconds < best[way].Seconds ? figure : best[way];
            }
        }

        for (int way = 0; way < ways.Length; way++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name}, {file.Length:N0} bytes | {ways[way].Name} | {file.Length / best[way].Seconds / 1e9:F2} | {best[way].Seconds * 1e6:F1} | {best[way].Bytes:N0} |"));
        }

        File.Delete(path);
    }

    private static (double Seconds, long Bytes) Time(Action work)
    {
        work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        int times = 0;
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < LeastSeconds)
        {
            work();
            times++;
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds / times;
        return (seconds, (GC.GetAllocatedBytesForCurrentThread() - before) / times);
    }

    private static void TakeImages(ItlTransaction transaction)
    {
        if (transaction.Images.Any(image => image.Data.IsEmpty))
        {
            throw new InvalidOperationException("an image is empty");
        }
    }

    private static void ReadAll(ItlTransaction transaction)
    {
        foreach (ItlField field in transaction.Records.OfType<TaggedRecord>().SelectMany(record => record.Fields).Where(field => !field.IsData))
        {
            _ = field.Subfields.Sum(subfield => subfield.Items.Sum(item => item.Text.Length));
        }
    }

    private static byte[] Card(int recordType)
    {
        var header = new EbtsHeader
        {
            Destination = "WVIAFIS0Z",
            Originator = "DCDHS0100",
            ControlNumber = "DHS-2026-0000000001",
            Time = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero),
        };
        EbtsTransactionBuilder builder = new EbtsTransactionBuilder("FAUF", header)
            .Set("RET", "Y").Set("RFP", "IMMIGRATION BENEFIT").Set("CRI", "DCDHS0100").Set("DOB", "19800229").Set("EYE", "BRO").Set("HAI", "BLK")
            .Set("HGT", "511").Set("NAM", "DOE,JOHN QUINCY").Set("RAC", "U").Set("SEX", "M").Set("WGT", "180").Set("POB", "MM").Set("DPR", "20261119");
        for (int finger = 1; finger <= Prints; finger++)
        {
            GrayImage print = SyntheticFinger.Of((ulong)finger).Impression(0).Image;
            builder.Add(Record(recordType, finger, print, WsqEncoder.Encode(print)));
        }

        return builder.Build().ToArray();
    }

    private static ItlRecord Record(int type, int finger, GrayImage print, byte[] stream) => type == 4
        ? BinaryRecord.Create(4, finger, new BinaryImage
        {
            Impression = 1,
            FingerPosition = finger,
            Width = print.Width,
            Height = print.Height,
            Compression = ItlCompression.Wsq,
            Data = stream,
        })
        : TaggedRecord.Create(14, finger, LargeFile.Fields(finger, print.Width, print.Height, "WSQ20", stream));
}
