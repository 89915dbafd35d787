using System.Text;
using System.Text.Json;
using Gateway.Commands;

namespace Gateway.Tests.Conformance;

internal sealed class TogetherTest
{
    private static ReplayStand _stand = null!;

    private ConformanceFolder _folder = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => _stand = await ReplayStand.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync() => await _stand.DisposeAsync();

    [SetUp]
    public void Make() => _folder = new ConformanceFolder();

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task Two_messages_of_one_identification_are_found_in_a_corpus_that_is_an_exchange()
    {
        WriteTwins();

        int apart = await RunAsync("validate", _folder.PathOf("in"));
        int together = await RunAsync("validate", _folder.PathOf("in"), "--together", "--json", Report, "--sarif", _folder.PathOf("report.sarif"), "--csv", _folder.PathOf("report.csv"), "--html", _folder.PathOf("report.html"));

        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(Report));
        var finding = report.RootElement.GetProperty("files").EnumerateArray().Last().GetProperty("findings")[0];
        string a = _folder.PathOf("in/a.xml");
        string b = _folder.PathOf("in/b.xml");
        using var scope = Assert.EnterMultipleScope();
        Assert.That((apart, together), Is.EqualTo((0, 1)));
        Assert.That(
            (finding.GetProperty("code").GetString(), finding.GetProperty("inFile").GetString(), finding.GetProperty("related").GetProperty("file").GetString()),
            Is.EqualTo(("CPMS-3401", b, a)));
        Assert.That(await File.ReadAllTextAsync(_folder.PathOf("report.sarif")), Does.Contain("\"relatedLocations\""));
        Assert.That(await File.ReadAllTextAsync(_folder.PathOf("report.csv")), Does.Contain($"{b},Invalid,Bad,Exchange,,CPMS-3401"));
        Assert.That(await File.ReadAllTextAsync(_folder.PathOf("report.html")), Does.Contain($"{b}:").And.Contain("the other place is"));
    }

    [Test]
    public async Task A_manifest_expects_and_a_baseline_accepts_what_is_found_together()
    {
        WriteTwins();
        string manifest = _folder.Write("manifest.csv", "file,verdict,codes\ntogether,Invalid,CPMS-3401\n");
        string baseline = _folder.Write("baseline.csv", "file,code,path,reason,owner,lastDay\ntogether,CPMS-3401,,known,ops,2999-01-01\n");

        Assert.That(await RunAsync("validate", _folder.PathOf("in"), "--together", "--expect", manifest), Is.Zero);
        Assert.That(await RunAsync("validate", _folder.PathOf("in"), "--together", "--baseline", baseline), Is.Zero);
    }

    [Test]
    public async Task A_run_that_goes_on_looks_at_all_messages_together()
    {
        WriteTwins();
        string journal = _folder.PathOf("journal");

        int first = await RunAsync("validate", _folder.PathOf("in"), "--resume", journal);
        int second = await RunAsync("validate", _folder.PathOf("in"), "--resume", journal, "--together");

        Assert.That((first, second), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task A_pack_takes_a_rule_about_several_messages_away()
    {
        WriteTwins();
        string pack = _folder.Write("pack.csv", Schemas.Rules.Packs.RulePack.Head + "\nCPMS-3401,Off,,,,,,,,,\n");

        Assert.That(await RunAsync("validate", _folder.PathOf("in"), "--together", "--rules", pack), Is.Zero);
    }

    [Test]
    public async Task Answers_of_an_endpoint_fit_the_requests_that_were_sent()
    {
        _folder.Write("in/a.xml", Message("TOGETHER-1"));

        int code = await _stand.ReplayAsync(_folder.PathOf("in"), "--together", "--json", Report);

        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(Report));
        var files = report.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("file").GetString()).ToList();
        Assert.That((code, files[^1], files.Count), Is.EqualTo((0, "together", 2)), await File.ReadAllTextAsync(Report));
    }

    [Test]
    public async Task A_session_of_one_exchange_looks_at_its_files_together_and_keeps_no_identifier()
    {
        WriteTwins();
        string[] command = ["validate", _folder.PathOf("in"), "--session", _stand.Root.AbsoluteUri, "--user", "OVERSEAS", "--password-file", _stand.PasswordFile];

        int apart = await RunAsync(command);
        int together = await RunAsync([.. command, "--together", "--json", Report]);

        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(Report));
        using var scope = Assert.EnterMultipleScope();
        Assert.That((apart, together), Is.EqualTo((0, 1)));
        Assert.That(report.RootElement.GetProperty("files").EnumerateArray().Last().GetProperty("findings")[0].GetProperty("code").GetString(), Is.EqualTo("CPMS-3401"));
        foreach (string kept in Directory.GetFiles(_stand.SessionFolder))
        {
            Assert.That(await File.ReadAllTextAsync(kept), Does.Not.Contain("TOGETHER-9").And.Not.Contain("A123456789"));
        }
    }

    private static Task<int> RunAsync(params string[] words) => CommandRunner.RunAsync(new System.CommandLine.RootCommand("") { ValidateCommand.Make() }, words);

    private static string Message(string identification) =>
        Encoding.UTF8.GetString(ConformanceFolder.Valid).Replace("RAIO-20260113-000402", identification, StringComparison.Ordinal);

    private string Report => _folder.PathOf("report.json");

    private void WriteTwins()
    {
        _folder.Write("in/a.xml", Message("TOGETHER-9"));
        _folder.Write("in/b.xml", Message("TOGETHER-9").Replace("T08:10:00Z", "T08:10:01Z", StringComparison.Ordinal));
    }
}
