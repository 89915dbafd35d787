using System.Globalization;
using System.Xml;
using System.Xml.Schema;
using Schemas;
using Schemas.Infoset;
using Schemas.Validation;

namespace Benchmarks.Validation;

/// <summary>Reading and checking a message, beside the framework's validating reader in turns, then beside the peers that are installed, all within one run.</summary>
internal static class ValidationBenchmark
{
    private const int Rounds = 15;

    public static void Run(string[] arguments)
    {
        var catalog = SchemaCatalog.Load();
        var validator = new MessageValidator(catalog, ValidationLimits.Default);
        Console.WriteLine("| document | bytes | way | CPU us | MB/s | bytes allocated | against the framework |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Measure("small", BenchmarkDocuments.Small(), 2_000, catalog.Set, validator);
        Measure("two images", BenchmarkDocuments.Large(), 200, catalog.Set, validator);
    }

    private static void Measure(string name, byte[] document, int times, XmlSchemaSet set, MessageValidator validator)
    {
        var ways = new (string Name, Action Work)[]
        {
            ("framework", () => CheckWithFramework(document, set)),
            ("read only", () => XmlInfoset.Read(document, InfosetLimits.Default).Dispose()),
            ("read and check", () => Check(document, validator)),
        };
        var best = ways.Select(_ => (Microseconds: double.MaxValue, Bytes: 0L)).ToArray();
        for (int round = 0; round <= Rounds; round++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                var figure = Time(ways[way].Work, times);
                best[way] = round > 0 && figure.Microseconds < best[way].Microseconds ? figure : best[way];
            }
        }

        for (int way = 0; way < ways.Length; way++)
        {
            var (microseconds, bytes) = best[way];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {document.Length} | {ways[way].Name} | {microseconds:F1} | {document.Length / microseconds:F0} | {bytes} | {microseconds / best[0].Microseconds:F3} |"));
        }

        foreach (var (peer, microseconds) in PeerValidation.Measure(document, times))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {document.Length} | {peer} | {microseconds:F1} | {document.Length / microseconds:F0} | | {microseconds / best[0].Microseconds:F3} |"));
        }
    }

    private static (double Microseconds, long Bytes) Time(Action work, int times)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < times; i++)
        {
            work();
        }

        var used = Environment.CpuUsage.TotalTime - before;
        return (used.TotalMicroseconds / times, (GC.GetAllocatedBytesForCurrentThread() - bytes) / times);
    }

    private static void Check(byte[] document, MessageValidator validator)
    {
        using var infoset = XmlInfoset.Read(document, InfosetLimits.Default);
        var report = validator.Validate(infoset, infoset.Root);
        if (report.Verdict != Verdict.Valid)
        {
            throw new InvalidOperationException("the document is not valid: " + report.Findings[0].Code + " " + report.Findings[0].Path);
        }
    }

    private static void CheckWithFramework(byte[] document, XmlSchemaSet set)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ValidationType = ValidationType.Schema, Schemas = set };
        settings.ValidationEventHandler += (_, complaint) => throw complaint.Exception;
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        while (reader.Read())
        {
            _ = reader.NodeType;
        }
    }
}
