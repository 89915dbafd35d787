using System.Text;
using System.Text.Json.Nodes;
using Schemas.Infoset;
using Schemas.Translation;
using Schemas.Validation;

namespace Schemas.Tests.Translation;

internal sealed class MessageTranslatorTest
{
    private const string Exchange = "https://cpms.example/ns/exchange/1.0/";

    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    private static readonly MessageTranslator Translator = new(Catalog, Exchange);

    private static readonly MessageValidator Validator = new(Catalog, ValidationLimits.Default);

    private static IEnumerable<string> ValidSamples => Directory.GetFiles(RepositoryFolders.Samples, "expected.txt", SearchOption.AllDirectories)
        .Where(file => File.ReadAllText(file).StartsWith("valid", StringComparison.Ordinal) && !RepositoryFolders.IsOfProfile(file) && !file.Contains("receiveResponse", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(RepositoryFolders.Samples, Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(ValidSamples))]
    public void A_message_comes_back_from_json_as_it_was(string sample)
    {
        using var first = Sample(sample);
        byte[] json = Translator.ToJson(first.Root)!;

        var back = Translator.FromJson(json);

        using var second = XmlInfoset.Read(back.Xml, InfosetLimits.Default);
        Assert.That(back.Report(Validator.Validate(second, second.Root)).Verdict, Is.EqualTo(Verdict.Valid), Encoding.UTF8.GetString(json));
        Assert.That(Translator.ToJson(second.Root), Is.EqualTo(json));
        Assert.That(Leaves(second.Root), Is.EquivalentTo(Leaves(first.Root)));
    }

    [TestCaseSource(nameof(ValidSamples))]
    public void A_message_comes_back_from_csv_as_it_was(string sample)
    {
        using var first = Sample(sample);
        string csv = Translator.ToCsv([first.Root])!;

        var back = Translator.FromCsv(csv, first.Root.Name.LocalName).Single();

        using var second = XmlInfoset.Read(back.Xml, InfosetLimits.Default);
        Assert.That(back.Report(Validator.Validate(second, second.Root)).Verdict, Is.EqualTo(Verdict.Valid), csv);
        Assert.That(Leaves(second.Root), Is.EquivalentTo(Leaves(first.Root)));
    }

    [Test]
    public void Findings_of_json_stand_at_their_pointer()
    {
        var json = Json("EnrollEncounter/minimal-no-prints");
        json["EnrollEncounterRequest"]!["Encounter"]!["EncounterDate"]!["Date"] = "13.1.2026";
        json["EnrollEncounterRequest"]!["Person"]!["PersonAugmentation"]!["AlienNumberIdentification"]![0]!["Colour"] = "red";

        string[] findings = Check(Translator.FromJson(Encoding.UTF8.GetBytes(json.ToJsonString())));

        Assert.That(findings, Is.EqualTo((string[])
        [
            "CPMS-2303 /EnrollEncounterRequest/Person/PersonAugmentation/AlienNumberIdentification/0/Colour",
            "CPMS-2103 /EnrollEncounterRequest/Encounter/EncounterDate/Date",
        ]));
    }

    [Test]
    public void Rules_find_their_pointer_too()
    {
        JsonNode json = Json("EnrollEncounter/CPMS-3004-a-number-too-short");

        Assert.That(Check(Translator.FromJson(Encoding.UTF8.GetBytes(json.ToJsonString()))).Single(), Does.StartWith("CPMS-3004 /EnrollEncounterRequest/Person/PersonAugmentation/AlienNumberIdentification/0"));
    }

    [Test]
    public void Findings_of_csv_stand_in_their_cell()
    {
        using var message = Sample("EnrollEncounter/minimal-no-prints");
        string[] lines = Translator.ToCsv([message.Root])!.Split("\r\n");
        int column = Array.IndexOf(lines[0].Split(','), "Encounter/EncounterDate/Date");
        string[] cells = lines[1].Split(',');
        cells[column] = "soon";

        var messages = Translator.FromCsv($"# by hand\n{lines[0]}\n{lines[1]}\n{string.Join(',', cells)}\n", "EnrollEncounterRequest");

        using var infoset = XmlInfoset.Read(messages[1].Xml, InfosetLimits.Default);
        var finding = messages[1].Report(Validator.Validate(infoset, infoset.Root)).Findings.Single();
        Assert.That((finding.Code, finding.Line, finding.Column, finding.Path), Is.EqualTo(("CPMS-2103", 4, column + 1, "Encounter/EncounterDate/Date")));
    }

    [TestCase("no json", "CPMS-2301")]
    [TestCase("[]", "CPMS-2301")]
    [TestCase("{\"a\":1,\"b\":2}", "CPMS-2301")]
    [TestCase("{\"EnrolRequest\":{}}", "CPMS-2302")]
    [TestCase("{\"EnrollEncounterRequest\":{\"Encounter\":\"x\"}}", "CPMS-2304")]
    [TestCase("{\"EnrollEncounterRequest\":{\"MessageHeader\":{\"MessagePriorityCode\":{\"Code\":\"High\"}}}}", "CPMS-2304")]
    [TestCase("{\"EnrollEncounterRequest\":{\"@colour\":\"red\"}}", "CPMS-2303")]
    [TestCase("{\"EnrollEncounterRequest\":{\"MessageHeader\":{\"MessagePriorityCode\":\"\\u0001\"}}}", "CPMS-2305")]
    [TestCase("{\"EnrollEncounterRequest\":{\"MessageHeader\":{\"MessagePriorityCode\":\"\\ud800\"}}}", "CPMS-2301")]
    public void What_is_no_message_is_said(string json, string code)
    {
        var message = Translator.FromJson(Encoding.UTF8.GetBytes(json));

        Assert.That(message.IsWhole, Is.False);
        Assert.That(message.Report(null).Findings.Select(finding => finding.Code), Does.Contain(code));
        Assert.That(message.Report(null).Verdict, Is.EqualTo(Verdict.Invalid));
    }

    private static string[] Check(TranslatedMessage message)
    {
        using var infoset = XmlInfoset.Read(message.Xml, InfosetLimits.Default);
        return [.. message.Report(Validator.Validate(infoset, infoset.Root)).Findings.Select(finding => $"{finding.Code} {finding.Path}")];
    }

    private static JsonNode Json(string sample)
    {
        using var message = Sample(sample);
        return JsonNode.Parse(Translator.ToJson(message.Root)!)!;
    }

    private static XmlInfoset Sample(string name) => XmlInfoset.Read(File.ReadAllBytes(Path.Combine(RepositoryFolders.Samples, name, "request.xml")), InfosetLimits.Default);

    private static IEnumerable<string> Leaves(InfosetElement element)
    {
        if (!element.FirstChild.IsPresent)
        {
            yield return $"{element.Parent.Name}/{element.Name}={element.Text}";
        }

        foreach (var child in element.Children)
        {
            foreach (string leaf in Leaves(child))
            {
                yield return leaf;
            }
        }
    }
}
