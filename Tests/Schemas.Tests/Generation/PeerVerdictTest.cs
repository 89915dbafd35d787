using System.Diagnostics;
using System.Xml;
using Schemas.Generation;

namespace Schemas.Tests.Generation;

/// <summary>Generated messages, right and wrong, get the same verdict of libxml2 as of us, but for the differences that are listed.</summary>
internal sealed class PeerVerdictTest
{
    private const string Exchange = "https://cpms.example/ns/exchange/1.0/";

    private const int FilesPerCall = 500;

    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    [Test]
    public void The_verdict_of_libxml2_is_ours()
    {
        if (!File.Exists("/usr/bin/xmllint"))
        {
            Assert.Ignore("xmllint is not installed; on Debian it is in libxml2-utils.");
        }

        string folder = Directory.CreateTempSubdirectory("cpms-peer-").FullName;
        try
        {
            string schema = WriteSchemas(folder);
            Dictionary<string, GeneratedSample> samples = WriteSamples(folder);
            HashSet<string> accepted = [.. samples.Keys.Chunk(FilesPerCall).SelectMany(files => Accepted(schema, files))];
            var differences = samples.Where(pair => accepted.Contains(pair.Key) != IsValidByXsd(pair.Value) && !IsExplained(pair.Value))
                .Select(pair => pair.Value.Message + "/" + pair.Value.Case);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(accepted, Has.Count.GreaterThan(100));
                Assert.That(differences, Is.Empty);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Business rules are not in the schema.
    private static bool IsValidByXsd(GeneratedSample sample) => sample.Code is null || sample.Code.StartsWith("CPMS-3", StringComparison.Ordinal);

    // libxml2 passes over characters in base64 that are not of its alphabet; XML Schema part 2, 3.2.16 does not allow them.
    private static bool IsExplained(GeneratedSample sample) => sample.Case.EndsWith("-Base64BinaryObject-value", StringComparison.Ordinal);

    private static string WriteSchemas(string folder)
    {
        foreach (SchemaDocument document in Catalog.Documents)
        {
            string path = Path.Combine(folder, "xsd", document.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, document.Bytes.ToArray());
        }

        return Path.Combine(folder, "xsd", "exchange", "1.0", "messages.xsd");
    }

    private static Dictionary<string, GeneratedSample> WriteSamples(string folder)
    {
        var generator = new SampleGenerator(Catalog, 1);
        var samples = new Dictionary<string, GeneratedSample>(StringComparer.Ordinal);
        foreach (string message in Catalog.Messages(Exchange))
        {
            var name = new XmlQualifiedName(message, Exchange);
            var few = generator.Valid(name).TakeWhile(sample => !sample.Case.StartsWith("codes-", StringComparison.Ordinal));
            foreach (GeneratedSample sample in few.Concat(generator.Invalid(name)))
            {
                string path = Path.Combine(folder, $"{samples.Count}.xml");
                File.WriteAllBytes(path, sample.Document.ToArray());
                samples.Add(path, sample);
            }
        }

        return samples;
    }

    private static IEnumerable<string> Accepted(string schema, string[] files)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/xmllint", ["--noout", "--schema", schema, .. files]) { RedirectStandardError = true, UseShellExecute = false })!;
        string said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        const string Mark = " validates";
        return said.Split('\n').Where(line => line.EndsWith(Mark, StringComparison.Ordinal)).Select(line => line[..^Mark.Length]);
    }
}
