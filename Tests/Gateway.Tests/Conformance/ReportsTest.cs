using System.Text.Json;
using System.Xml.Linq;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Reports;
using Schemas.Validation;

namespace Gateway.Tests.Conformance;

internal sealed class ReportsTest
{
    private const string HostileName = "in/<script>alert('x')</script>\u0001\"=1.xml";

    private static readonly FileResult Good = new()
    {
        Name = "in/good.xml",
        Kind = FileKind.Message,
        Bytes = 10,
        Sha256 = new string('0',
        64),
        Verdict = Verdict.Valid,
        Findings = [],
        FindingsTotal = 0,
    };

    private static readonly FileResult Bad = Good with
    {
        Name = HostileName,
        Verdict = Verdict.Invalid,
        FindingsTotal = 2,
        Findings =
        [
            new ReportedFinding(Finding("CPMS-2101") with { Line = 3, Column = 7, Path = "/a/b", ExpandedPath = "/Q{}a/Q{}b", Found = "b", Expected = "c" })
            {
                Excerpt = new Excerpt("<b>Aaa</b>", 0),
            },
            new ReportedFinding(Finding("CPMS-2102") with { Line = 2, Column = 1, Path = "/a" })
            {
                Cause = 0,
                Accepted = new Acceptance("=known, \"old\"", "ops", new DateOnly(2027, 6, 30)),
            },
        ],
    };

    private static readonly FileResult Unknown = Good with { Name = "in/unknown.bin", Verdict = Verdict.Undetermined, Findings = [new ReportedFinding(Finding("CPMS-2290") with { ByteOffset = 5 })], FindingsTotal = 1 };

    [Test]
    public void The_json_report_has_the_run_and_its_files()
    {
        using var report = JsonDocument.Parse(Write(new JsonReport()));

        var root = report.RootElement;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(root.GetProperty("schemaSetSha256").GetString(), Is.EqualTo(ConformanceFolder.Basis.SchemaSetSha256));
        Assert.That(root.GetProperty("verdicts").GetProperty("Invalid").GetInt32(), Is.EqualTo(1));
        Assert.That(root.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("file").GetString()), Is.EqualTo((string[])["in/good.xml", HostileName, "in/unknown.bin"]));
        Assert.That(root.GetProperty("files")[1].GetProperty("findings")[1].GetProperty("causedBy").GetInt32(), Is.Zero);
    }

    [Test]
    public void A_result_comes_back_from_json_as_it_was()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            ResultJson.Write(json, Bad);
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        var back = ResultJson.Read(document.RootElement);

        Assert.That((back.Name, back.Kind, back.Verdict, back.Bytes, back.Sha256, back.FindingsTotal), Is.EqualTo((Bad.Name, Bad.Kind, Bad.Verdict, Bad.Bytes, Bad.Sha256, Bad.FindingsTotal)));
        Assert.That(back.Findings.Select(finding => finding with { Accepted = null }), Is.EqualTo(Bad.Findings.Select(finding => finding with { Accepted = null })));
    }

    [Test]
    public void The_junit_report_fails_what_is_bad_and_errors_what_is_unknown()
    {
        var suite = XDocument.Parse(Write(new JUnitReport())).Root!.Element("testsuite")!;

        using var scope = Assert.EnterMultipleScope();
        Assert.That((suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("errors")!.Value), Is.EqualTo(("3", "1", "1")));
        Assert.That(suite.Elements("testcase").Select(test => test.Elements().FirstOrDefault()?.Name.LocalName), Is.EqualTo((string?[])[null, "failure", "error"]));
        Assert.That(suite.Descendants("failure").Single().Attribute("type")!.Value, Is.EqualTo("CPMS-2101"));
    }

    [Test]
    public void The_sarif_report_names_rules_places_and_suppressions()
    {
        using var report = JsonDocument.Parse(Write(new SarifReport()));

        var run = report.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(report.RootElement.GetProperty("version").GetString(), Is.EqualTo("2.1.0"));
        Assert.That(results.GetArrayLength(), Is.EqualTo(3));
        Assert.That(results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32(), Is.EqualTo(3));
        Assert.That(results[2].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("byteOffset").GetInt32(), Is.EqualTo(5));
        Assert.That(results[1].GetProperty("suppressions").GetArrayLength(), Is.EqualTo(1));
        Assert.That(
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()),
            Is.EqualTo((string[])["CPMS-2101", "CPMS-2102", "CPMS-2290"]));
    }

    [Test]
    public void The_page_needs_no_network_and_trusts_no_name()
    {
        string page = Write(new HtmlReport());

        using var scope = Assert.EnterMultipleScope();
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("http://").And.Not.Contain("https://").And.Not.Contain("src="));
        Assert.That(page, Does.Contain("&lt;script&gt;").And.Contain("default-src 'none'"));
        Assert.That(page, Does.Contain("1 more that follow"));
    }

    [Test]
    public void The_table_has_a_row_a_finding_and_no_formula()
    {
        string[] lines = Write(new CsvReport()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.That(lines, Has.Length.EqualTo(5));
        Assert.That(lines[3], Does.Contain("\"'=known, \"\"old\"\"\""));
    }

    [Test]
    public void The_text_shows_the_source_and_folds_what_follows()
    {
        using var output = new StringWriter();
        var report = new TextReport(output, showsAll: false);
        Array.ForEach(Results, report.Add);
        report.Finish(Summary());

        string text = output.ToString();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(text, Does.Contain("| <b>Aaa</b>").And.Contain("1 more that follows from it").And.Contain("3 files: 1 valid, 1 invalid, 1 undetermined"));
        Assert.That(text, Does.Not.Contain("good.xml"));
        Assert.That(text.Any(sign => char.IsControl(sign) && sign is not '\r' and not '\n'), Is.False);
    }

    private static FileResult[] Results => [Good, Bad, Unknown];

    private static Finding Finding(string code)
    {
        var description = FindingCatalog.All.First(entry => entry.Code == code);
        return new Finding { Code = code, Severity = description.Severity, Text = "What is wrong", Hint = description.Hint, Source = description.Source };
    }

    private static RunSummary Summary()
    {
        var tally = new RunTally(new RunSummary { Command = "validate", Basis = ConformanceFolder.Basis, Version = "1", StartedAt = DateTimeOffset.UnixEpoch });
        Array.ForEach(Results, tally.Add);
        return tally.Sum(TimeSpan.FromSeconds(1), ["a note"], hasBadNote: false);
    }

    private static string Write(IReportFormat format)
    {
        using var output = new StringWriter();
        using var rows = new StringWriter();
        for (int index = 0; index < Results.Length; index++)
        {
            format.WriteRow(rows, Results[index], index == 0);
        }

        format.WriteHead(output, Summary());
        output.Write(rows);
        format.WriteTail(output, Summary());
        return output.ToString();
    }
}
