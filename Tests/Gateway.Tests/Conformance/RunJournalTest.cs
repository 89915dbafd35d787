using Gateway.Conformance.Batch;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Corpus;
using Gateway.Conformance.Reports;
using Gateway.Settings;
using Schemas.Validation;

namespace Gateway.Tests.Conformance;

internal sealed class RunJournalTest
{
    private ConformanceFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new ConformanceFolder();

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void Gives_back_what_was_kept_and_nothing_of_a_file_that_changed()
    {
        Keep("a", "b");

        using var journal = Open();

        Assert.That((journal.Find(File("a"))?.Name, journal.Find(File("a") with { Stamp = "2" }), journal.Find(File("c"))), Is.EqualTo(("a", (FileResult?)null, (FileResult?)null)));
        Assert.That(journal.Find(File("b"))?.Findings.Single().Finding.Code, Is.EqualTo("CPMS-2101"));
    }

    [TestCase(1)]
    [TestCase(40)]
    public void Cuts_off_what_a_killed_run_left_behind(int missingBytes)
    {
        Keep("a", "b");
        using (var file = new FileStream(_folder.PathOf("journal"), FileMode.Open))
        {
            file.SetLength(file.Length - missingBytes);
        }

        using (var journal = Open())
        {
            Assert.That((journal.Known, journal.Find(File("b"))), Is.EqualTo((1, (FileResult?)null)));
            journal.Add(File("b"), Result("b"));
        }

        using var again = Open();
        Assert.That(again.Known, Is.EqualTo(2));
    }

    [Test]
    public void Begins_anew_with_other_rules()
    {
        Keep("a");

        using var journal = RunJournal.Open(_folder.PathOf("journal"), ConformanceFolder.Basis with { RulePackSha256 = "other" });

        Assert.That(journal.Known, Is.Zero);
    }

    [Test]
    public void Never_writes_over_another_file()
    {
        string path = _folder.Write("message.xml", "<a/>");

        Assert.That(() => RunJournal.Open(path, ConformanceFolder.Basis), Throws.TypeOf<SettingsException>().With.Message.Contains("no journal"));
        Assert.That(System.IO.File.ReadAllText(path), Is.EqualTo("<a/>"));
    }

    private static CorpusFile File(string name) => new(name, "1", () => []);

    private static FileResult Result(string name) => new()
    {
        Name = name,
        Kind = FileKind.Message,
        Bytes = 1,
        Sha256 = "00",
        Verdict = Verdict.Invalid,
        Findings = [new ReportedFinding(new Finding { Code = "CPMS-2101", Severity = Severity.Error, Text = "Text" })],
        FindingsTotal = 1,
    };

    private RunJournal Open() => RunJournal.Open(_folder.PathOf("journal"), ConformanceFolder.Basis);

    private void Keep(params string[] names)
    {
        using var journal = Open();
        foreach (string name in names)
        {
            journal.Add(File(name), Result(name));
        }
    }
}
