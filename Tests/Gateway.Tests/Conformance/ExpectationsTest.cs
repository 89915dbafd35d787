using Gateway.Conformance.Checking;
using Gateway.Conformance.Expectations;
using Gateway.Conformance.Reports;
using Gateway.Settings;
using Schemas.Validation;

namespace Gateway.Tests.Conformance;

internal sealed class ExpectationsTest
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private ConformanceFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new ConformanceFolder();

    [TearDown]
    public void Remove() => _folder.Dispose();

    [TestCase("in/a.xml,Invalid,CPMS-2101 CPMS-2102", true, "", "")]
    [TestCase("a.xml,invalid,CPMS-2102;CPMS-2101", true, "", "")]
    [TestCase("**/a.xml,Invalid,CPMS-2101", false, "", "CPMS-2102")]
    [TestCase("a.xml,Invalid,CPMS-2101 CPMS-2102 CPMS-3001", false, "CPMS-3001", "")]
    [TestCase("a.xml,Valid,", false, "", "CPMS-2101 CPMS-2102")]
    [TestCase("b.xml,Valid,", false, "", "CPMS-2101 CPMS-2102")]
    public void Compares_with_the_row_of_the_file(string row, bool isMet, string missing, string unexpected)
    {
        var manifest = Manifest.Read(_folder.Write("manifest.csv", $"# what must come\nfile,verdict,codes\n{row}\n"));

        var expectation = manifest.Compare(Result("in/a.xml", "CPMS-2101", "CPMS-2102")).Expectation!;

        Assert.That(
            (expectation.IsMet, string.Join(' ', expectation.MissingCodes), string.Join(' ', expectation.UnexpectedCodes)),
            Is.EqualTo((isMet, missing, unexpected)));
    }

    [Test]
    public void Takes_the_longest_name_before_a_glob()
    {
        var manifest = Manifest.Read(_folder.Write("manifest.csv", "file,verdict,codes\n*.xml,Invalid,CPMS-9999\na.xml,Invalid,CPMS-9999\nin/a.xml,Invalid,CPMS-2101\n"));

        Assert.That(manifest.Compare(Result("in/a.xml", "CPMS-2101")).Expectation!.IsMet, Is.True);
    }

    [Test]
    public void Names_what_was_expected_and_is_not_there()
    {
        var manifest = Manifest.Read(_folder.Write("manifest.csv", "file,verdict,codes\na.xml,Valid,\ngone.xml,Valid,\n"));

        manifest.Compare(Result("a.xml"));

        Assert.That(manifest.Unmet().Single(), Does.Contain("gone.xml").And.Contain("line 3"));
    }

    [Test]
    public void A_manifest_that_was_written_is_met()
    {
        var result = Result("with, comma/a.xml", "CPMS-2102", "CPMS-2101");
        string path = _folder.Write("manifest.csv", $"{Manifest.Head}\n{Manifest.Line(result)}\n");

        Assert.That(Manifest.Read(path).Compare(result).Expectation!.IsMet, Is.True);
    }

    [TestCase("verdict,codes\n", "no column file")]
    [TestCase("file,verdict,codes\na.xml,Maybe,\n", "line 2")]
    public void Says_what_is_wrong_with_a_manifest(string text, string reason) =>
        Assert.That(() => Manifest.Read(_folder.Write("manifest.csv", text)), Throws.TypeOf<SettingsException>().With.Message.Contains(reason));

    [TestCase("in/a.xml,CPMS-2101,/a/b[2],old,ops,2026-11-22", true)]
    [TestCase("a.xml,CPMS-2101,/a/b,old,ops,2027-01-01", true)]
    [TestCase("*.xml,CPMS-2101,,old,ops,2027-01-01", true)]
    [TestCase("a.xml,CPMS-2101,/a/c,old,ops,2027-01-01", false)]
    [TestCase("a.xml,CPMS-2102,,old,ops,2027-01-01", false)]
    [TestCase("a.xml,CPMS-2101,,old,ops,2026-11-21", false)]
    public void Accepts_what_a_row_names_until_its_last_day(string row, bool isAccepted)
    {
        var baseline = Baseline.Read(_folder.Write("baseline.csv", $"{Baseline.Head}\n{row}\n"), Today);

        var result = baseline.Apply(Result("in/a.xml", "CPMS-2101"));

        Assert.That((result.IsAccepted, result.Verdict), Is.EqualTo((isAccepted, Verdict.Invalid)));
        Assert.That(result.Standing, Is.EqualTo(isAccepted ? ResultStanding.Good : ResultStanding.Bad));
    }

    [Test]
    public void Says_which_rows_are_over_and_which_are_needed_no_more()
    {
        var baseline = Baseline.Read(
            _folder.Write("baseline.csv", $"{Baseline.Head}\na.xml,CPMS-2101,,old,ops,2026-01-01\na.xml,CPMS-2109,,old,ops,2027-01-01\na.xml,CPMS-2102,,old,ops,2027-01-01\n"), Today);

        baseline.Apply(Result("a.xml", "CPMS-2101", "CPMS-2102"));

        Assert.That(baseline.Notes(), Is.EqualTo((string[])
        [
            "line 2 of the baseline (CPMS-2101, ops) is over since 2026-01-01; its findings count again",
            "line 3 of the baseline (CPMS-2109, ops) accepts nothing any more; take it out",
        ]));
    }

    [TestCase("a.xml,CPMS-2101,,,ops,2027-01-01")]
    [TestCase("a.xml,CPMS-2101,,old,,2027-01-01")]
    [TestCase("a.xml,CPMS-2101,,old,ops,")]
    public void Refuses_a_row_without_reason_owner_or_day(string row) =>
        Assert.That(() => Baseline.Read(_folder.Write("baseline.csv", $"{Baseline.Head}\n{row}\n"), Today), Throws.TypeOf<SettingsException>().With.Message.Contains("line 2"));

    [Test]
    public void A_baseline_that_was_written_accepts_all()
    {
        var result = Result("in/a.xml", "CPMS-2101", "CPMS-2102");
        string path = _folder.Write("baseline.csv", $"{Baseline.Head}\n{string.Join('\n', Baseline.Lines(result, new Acceptance("a, \"reason\"", "ops", Today)))}\n");

        Assert.That(Baseline.Read(path, Today).Apply(result).IsAccepted, Is.True);
    }

    private static FileResult Result(string name, params string[] codes) => new()
    {
        Name = name,
        Kind = FileKind.Message,
        Bytes = 1,
        Sha256 = "",
        Verdict = codes.Length == 0 ? Verdict.Valid : Verdict.Invalid,
        Findings = [.. codes.Select(code => new ReportedFinding(new Finding { Code = code, Severity = Severity.Error, Text = "Text", Path = "/a/b[2]" }))],
        FindingsTotal = codes.Length,
    };
}
