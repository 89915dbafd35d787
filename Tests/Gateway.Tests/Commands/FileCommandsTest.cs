using System.CommandLine;
using System.Text.Json.Nodes;
using Biometrics.Itl;
using Gateway.Commands;

namespace Gateway.Tests.Commands;

/// <summary>The commands share the console, so this fixture runs alone.</summary>
[NonParallelizable]
internal sealed class FileCommandsTest
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("cpms").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Show_lists_records_and_writes_images()
    {
        string images = Path.Combine(_folder, "images");

        (int code, string output) = await RunAsync("show", Card(), "--images", images);

        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("1.004    TOT   FAUF").And.Contains("right index").And.Contains("4.006    HLL   4"));
        Assert.That(Directory.GetFiles(images).Select(Path.GetFileName), Is.EqualTo(["04-01.png"]));
    }

    [Test]
    public async Task Show_gives_all_values_as_json()
    {
        (int code, string output) = await RunAsync("show", Card(), "--json");

        JsonNode shown = JsonNode.Parse(output)!;
        Assert.That(code, Is.Zero);
        Assert.That(shown["records"]!.AsArray().Select(record => (int)record!["type"]!), Is.EqualTo([1, 2, 4]));
        Assert.That((string)shown["records"]![2]!["image"]!["compression"]!, Is.EqualTo("None"));
    }

    [Test]
    public async Task Convert_goes_both_ways()
    {
        string card = Card();
        string package = Path.Combine(_folder, "card.xml");
        string again = Path.Combine(_folder, "again.an2");

        int toXml = (await RunAsync("convert", card, "--to", "xml", "-o", package)).Code;
        int back = (await RunAsync("convert", package, "--to", "nist", "-o", again)).Code;

        Assert.That((toXml, back), Is.EqualTo((0, 0)));
        Assert.That(File.ReadAllBytes(again), Is.EqualTo(File.ReadAllBytes(card)));
        Assert.That(Directory.GetFiles(_folder, "*.part"), Is.Empty);
    }

    [Test]
    public async Task Convert_lists_what_is_lost()
    {
        string card = Card(ItlField.Of(2, 550, "X"));

        (int code, string output) = await RunAsync("convert", card, "--to", "xml", "-o", Path.Combine(_folder, "card.xml"), "--json");

        Assert.That(code, Is.EqualTo(1));
        Assert.That((string)JsonNode.Parse(output)!["differences"]![0]!["place"]!, Is.EqualTo("2.550"));
    }

    [Test]
    public async Task Convert_takes_messages_from_json_and_back()
    {
        string message = Path.Combine(_folder, "message.xml");
        File.WriteAllBytes(message, Conformance.ConformanceFolder.Valid);
        string json = Path.Combine(_folder, "message.json");
        string again = Path.Combine(_folder, "again.xml");

        int there = (await RunAsync("convert", message, "--to", "json", "-o", json)).Code;
        int back = (await RunAsync("convert", json, "--to", "xml", "-o", again)).Code;

        Assert.That((there, back), Is.EqualTo((0, 0)));
        Assert.That((await RunAsync("validate", again)).Code, Is.Zero);
    }

    [Test]
    public async Task Convert_makes_a_file_of_each_row_and_names_the_cell()
    {
        string message = Path.Combine(_folder, "message.xml");
        File.WriteAllBytes(message, Conformance.ConformanceFolder.Valid);
        string table = Path.Combine(_folder, "people.csv");
        await RunAsync("convert", message, "--to", "csv", "-o", table);
        string[] lines = File.ReadAllLines(table);
        File.WriteAllLines(table, [lines[0], lines[1], lines[1].Replace("2026-01-13,", "soon,", StringComparison.Ordinal)]);

        (int code, string output) = await RunAsync("convert", table, "--message", "EnrollEncounterRequest", "--to", "xml", "-o", Path.Combine(_folder, "people"));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(output, Does.Contain("CPMS-2103 3:").And.Contain("Encounter/EncounterDate/Date"));
        Assert.That(Directory.GetFiles(Path.Combine(_folder, "people")).Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(["row-000001.xml", "row-000002.xml"]));
        Assert.That((await RunAsync("convert", table, "--to", "xml", "-o", Path.Combine(_folder, "x"))).Code, Is.EqualTo(2));
    }

    [Test]
    public async Task Validate_tells_files_apart()
    {
        string message = Path.Combine(_folder, "message.xml");
        File.WriteAllText(message, "<a/>");

        (int card, string findings) = await RunAsync("validate", Card());
        string report = Path.Combine(_folder, "report.json");
        int other = (await RunAsync("validate", message, "--json", report)).Code;

        Assert.That((card, other), Is.EqualTo((1, 1)));
        Assert.That(findings, Does.Contain("CPMS-4020"), "mandatory fields are missing");
        Assert.That((string)JsonNode.Parse(File.ReadAllText(report))!["files"]![0]!["findings"]![0]!["code"]!, Is.EqualTo("CPMS-2107"), "the message element is not known");
    }

    [TestCase("show")]
    [TestCase("validate")]
    public async Task What_is_no_file_of_ours_is_said_in_one_line(string command)
    {
        string text = Path.Combine(_folder, "text.txt");
        File.WriteAllText(text, "hello");

        Assert.That((await RunAsync(command, text)).Code, Is.EqualTo(2));
        Assert.That((await RunAsync(command, Path.Combine(_folder, "none.an2"))).Code, Is.EqualTo(2));
    }

    private string Card(params ItlField[] more)
    {
        var print = BinaryRecord.Create(4, 1, new BinaryImage { Impression = 1, FingerPosition = 2, Width = 4, Height = 2, Compression = ItlCompression.None, Data = new byte[8] });
        ItlField[] header =
        [
            ItlField.Of(1, 2, "0500"), ItlField.Of(1, 4, "FAUF"), ItlField.Of(1, 5, "20261120"), ItlField.Of(1, 7, "WVIAFIS0Z"), ItlField.Of(1, 8, "DCDHS0100"),
            ItlField.Of(1, 9, "DHS-2026-0000000001"), ItlField.Of(1, 11, "19.69"), ItlField.Of(1, 12, "19.69"), ItlField.Of(1, 13, "NORAM", "EBTS 10.0"),
        ];
        string path = Path.Combine(_folder, "card.an2");
        File.WriteAllBytes(path, ItlTransaction.Create(header, [TaggedRecord.Create(2, 0, [ItlField.Of(2, 18, "DOE,JOHN"), .. more]), print]).ToArray());
        return path;
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] words)
    {
        TextWriter before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            var root = new RootCommand { ShowCommand.Make(), ConvertCommand.Make(), ValidateCommand.Make() };
            return (await CommandRunner.RunAsync(root, words), output.ToString());
        }
        finally
        {
            Console.SetOut(before);
        }
    }
}
