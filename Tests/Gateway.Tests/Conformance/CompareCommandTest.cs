using System.CommandLine;
using System.Text.Json;
using Gateway.Commands;
using Schemas.Rules.Packs;

namespace Gateway.Tests.Conformance;

/// <summary>The command prints to the shared console.</summary>
[NonParallelizable]
internal sealed class CompareCommandTest
{
    private ConformanceFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new ConformanceFolder();

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task A_new_rule_shows_in_the_files_that_it_meets()
    {
        _folder.Write("in/a.xml", ConformanceFolder.Valid);
        _folder.Write("in/b.xml", ConformanceFolder.Invalid);
        string pack = Pack("ABC-0001,Error,2027-01-01,,EnrollEncounterRequest,cpms:Encounter,required,cpms:NoticeVersionText,A notice must be named,Name it,Us");

        int today = await RunAsync("in", "--rules", pack);
        int nextYear = await RunAsync("in", "--rules", pack, "--day", "2027-01-01", "--json", _folder.PathOf("report.json"), "--csv", _folder.PathOf("report.csv"));

        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.PathOf("report.json")));
        var code = report.RootElement.GetProperty("codes").GetProperty("ABC-0001");
        Assert.That((today, nextYear), Is.EqualTo((0, 1)));
        Assert.That((code.GetProperty("new").GetInt32(), code.GetProperty("gone").GetInt32(), report.RootElement.GetProperty("same").GetInt32()), Is.EqualTo((1, 0, 1)));
        Assert.That(await File.ReadAllTextAsync(_folder.PathOf("report.csv")), Does.Contain("a.xml,Valid,Invalid,new,ABC-0001,Error,"));
    }

    [Test]
    public async Task The_same_schemas_from_a_folder_say_the_same()
    {
        _folder.Write("in/a.xml", ConformanceFolder.Valid);
        _folder.Write("in/b.xml", ConformanceFolder.Invalid);
        WriteSchemas(text => text);

        Assert.That(await RunAsync("in", "--schemas", _folder.PathOf("xsd")), Is.Zero);
    }

    [Test]
    public async Task A_changed_schema_shows_what_it_refuses()
    {
        _folder.Write("in/a.xml", ConformanceFolder.Valid);
        WriteSchemas(text => text.Replace("<xs:enumeration value=\"OtherLocation\">", "<xs:enumeration value=\"AnotherLocation\">", StringComparison.Ordinal));

        Assert.That(await RunAsync("in", "--schemas", _folder.PathOf("xsd"), "--json", _folder.PathOf("report.json")), Is.EqualTo(1));
        Assert.That(await File.ReadAllTextAsync(_folder.PathOf("report.json")), Does.Contain("CPMS-2103"));
    }

    [Test]
    public async Task What_cannot_be_read_is_said()
    {
        _folder.Write("in/a.xml", ConformanceFolder.Valid);

        Assert.That(await RunAsync("in", "--rules", Pack("ABC-1,,,,,,,,,,")), Is.EqualTo(2));
        Assert.That(await RunAsync("in", "--rules", "absent.csv"), Is.EqualTo(2));
        Assert.That(await RunAsync("in", "--schemas", _folder.PathOf("in")), Is.EqualTo(2));
        Assert.That(await RunAsync("in", "--day", "tomorrow"), Is.EqualTo(2));
    }

    private string Pack(string row) => _folder.Write("pack.csv", $"{RulePack.Head}\n{row}\n");

    private void WriteSchemas(Func<string, string> change)
    {
        foreach (var document in ConformanceFolder.Catalog.Documents)
        {
            _folder.Write("xsd/" + document.Path, change(System.Text.Encoding.UTF8.GetString(document.Bytes.Span)));
        }
    }

    private Task<int> RunAsync(string folder, params string[] words) =>
        CommandRunner.RunAsync(new RootCommand("") { CompareCommand.Make() }, ["compare", _folder.PathOf(folder), .. words]);
}
