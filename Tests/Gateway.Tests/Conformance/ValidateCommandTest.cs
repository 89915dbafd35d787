using System.CommandLine;
using System.Text.Json;
using Gateway.Commands;
using Gateway.Conformance.Expectations;

namespace Gateway.Tests.Conformance;

internal sealed class ValidateCommandTest
{
    private ConformanceFolder _folder = null!;

    [SetUp]
    public void Make()
    {
        _folder = new ConformanceFolder();
        _folder.Write("in/good.xml", ConformanceFolder.Valid);
    }

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task Exit_code_0_says_that_all_is_valid() => Assert.That(await RunAsync(_folder.PathOf("in")), Is.Zero);

    [Test]
    public async Task Exit_code_1_says_that_there_are_findings()
    {
        _folder.Zip("in/more.zip", ("bad.xml", ConformanceFolder.Invalid), ("good.xml", ConformanceFolder.Valid));

        int code = await RunAsync(_folder.PathOf("in"), "--json", _folder.PathOf("report.json"));

        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.PathOf("report.json")));
        Assert.That(code, Is.EqualTo(1));
        Assert.That(
            report.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("verdict").GetString()),
            Is.EqualTo((string[])["Valid", "Invalid", "Valid"]));
    }

    [Test]
    public async Task Exit_code_2_says_that_something_could_not_be_checked()
    {
        _folder.Write("in/unknown.xml", "no message");

        Assert.That(await RunAsync(_folder.PathOf("in")), Is.EqualTo(2));
        Assert.That(await RunAsync(_folder.PathOf("absent.xml")), Is.EqualTo(2));
    }

    [Test]
    public async Task A_manifest_turns_expected_findings_into_a_good_run()
    {
        string bad = _folder.Write("in/bad.xml", ConformanceFolder.Invalid);
        string manifest = _folder.PathOf("manifest.csv");

        Assert.That(await RunAsync(_folder.PathOf("in"), "--write-expect", manifest), Is.EqualTo(1));
        Assert.That(await RunAsync(_folder.PathOf("in"), "--expect", manifest), Is.Zero);
        File.Delete(bad);
        Assert.That(await RunAsync(_folder.PathOf("in"), "--expect", manifest), Is.EqualTo(1));
    }

    [Test]
    public async Task The_samples_say_beside_what_is_expected()
    {
        _folder.Write("in/case/request.xml", ConformanceFolder.Invalid);
        _folder.Write("in/case/expected.txt", "invalid /a\nCPMS-2103\n");

        Assert.That(await RunAsync(_folder.PathOf("in"), "--expect-beside"), Is.Zero);
        _folder.Write("in/case/expected.txt", "invalid /a\nCPMS-2101\n");
        Assert.That(await RunAsync(_folder.PathOf("in"), "--expect-beside"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_baseline_accepts_findings_until_its_last_day()
    {
        _folder.Write("in/bad.xml", ConformanceFolder.Invalid);
        string baseline = _folder.PathOf("baseline.csv");

        Assert.That(await RunAsync(_folder.PathOf("in"), "--write-baseline", baseline), Is.EqualTo(2));
        await RunAsync(_folder.PathOf("in"), "--write-baseline", baseline, "--reason", "old sender", "--owner", "ops", "--last-day", "2999-12-31");
        Assert.That(await File.ReadAllTextAsync(baseline), Does.StartWith(Baseline.Head));
        Assert.That(await RunAsync(_folder.PathOf("in"), "--baseline", baseline), Is.Zero);
    }

    [Test]
    public async Task A_second_run_with_a_journal_gives_the_same_report()
    {
        _folder.Write("in/bad.xml", ConformanceFolder.Invalid);
        string journal = _folder.PathOf("journal");
        await RunAsync(_folder.PathOf("in"), "--csv", _folder.PathOf("first.csv"), "--resume", journal);

        int code = await RunAsync(_folder.PathOf("in"), "--csv", _folder.PathOf("second.csv"), "--resume", journal);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(await File.ReadAllTextAsync(_folder.PathOf("second.csv")), Is.EqualTo(await File.ReadAllTextAsync(_folder.PathOf("first.csv"))));
        Assert.That(Directory.GetFiles(_folder.Folder), Has.Length.EqualTo(3), "nothing half done stays behind");
    }

    [Test]
    public async Task A_report_never_writes_over_a_message()
    {
        string message = _folder.Write("in/other.xml", ConformanceFolder.Valid);

        int code = await RunAsync("--junit", message, _folder.PathOf("in/good.xml"));

        Assert.That(code, Is.EqualTo(2));
        Assert.That(await File.ReadAllBytesAsync(message), Is.EqualTo(ConformanceFolder.Valid));
    }

    private static Task<int> RunAsync(params string[] words) => CommandRunner.RunAsync(new RootCommand("") { ValidateCommand.Make() }, ["validate", .. words]);
}
