using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Schemas.Infoset;
using Schemas.Rules.Packs;
using Schemas.Translation;

namespace Gateway.Tests.Conformance;

internal sealed class ReplayCommandTest
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

    [TestCase("soap11")]
    [TestCase("soap12")]
    public async Task Sends_messages_and_finds_the_answers_right(string form)
    {
        WriteMessages($"right-{form}", 3);

        int code = await _stand.ReplayAsync(_folder.PathOf("in"), "--as", form, "--connections", "2", "--json", Report);

        using var report = await ReadAsync();
        Assert.That((code, string.Join(' ', Files(report, "verdict"))), Is.EqualTo((0, "Valid Valid Valid")), await File.ReadAllTextAsync(Report));
        Assert.That(report.RootElement.GetProperty("latencyMilliseconds").GetProperty("count").GetInt32(), Is.EqualTo(3));
    }

    [Test]
    public async Task Shows_what_the_endpoint_found()
    {
        _folder.Write("in/bad.xml", ConformanceFolder.Invalid);

        int code = await _stand.ReplayAsync(_folder.PathOf("in"), "--json", Report);

        using var report = await ReadAsync();
        var codes = report.RootElement.GetProperty("files")[0].GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString());
        Assert.That((code, string.Join(' ', codes)), Is.EqualTo((1, "CPMS-5102 CPMS-2103")));
    }

    [Test]
    public async Task Asks_the_answers_the_rules_of_a_pack()
    {
        WriteMessages("pack", 1);
        string pack = _folder.Write("own.csv", RulePack.Head + "\nOWN-0001,Error,,,,cpms:MessageHeader,absent,cpms:MessagePriorityCode,No priority,None,Own\n");

        int code = await _stand.ReplayAsync(_folder.PathOf("in"), "--rules", pack, "--json", Report);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(await File.ReadAllTextAsync(Report), Does.Contain("OWN-0001"));
        }
    }

    [Test]
    public async Task One_manifest_serves_validate_and_replay()
    {
        _folder.Write("in/bad.xml", ConformanceFolder.Invalid);
        WriteMessages("manifest", 1);
        string manifest = _folder.Write("manifest.csv", "file,verdict,codes\nbad.xml,Invalid,CPMS-2103\n");

        Assert.That(await _stand.ReplayAsync(_folder.PathOf("in"), "--expect", manifest), Is.Zero);
    }

    [Test]
    public async Task A_recorded_run_is_met_by_the_same_endpoint_and_broken_by_a_changed_answer()
    {
        WriteMessages("record", 2);
        string run = _folder.PathOf("run");

        Assert.That(await _stand.ReplayAsync(_folder.PathOf("in"), "--record", run), Is.Zero);
        Assert.That(await _stand.ReplayAsync(_folder.PathOf("in"), "--against", run), Is.Zero);

        string answer = Path.Combine(run, "answers", "0000001");
        await File.WriteAllTextAsync(answer, (await File.ReadAllTextAsync(answer)).Replace("MessagePriorityCode>Medium", "MessagePriorityCode>High", StringComparison.Ordinal));
        int code = await _stand.ReplayAsync(_folder.PathOf("in"), "--against", run, "--json", Report);

        using var report = await ReadAsync();
        var finding = report.RootElement.GetProperty("files")[0].GetProperty("findings")[0];
        Assert.That(
            (code, finding.GetProperty("code").GetString(), finding.GetProperty("found").GetString(), finding.GetProperty("expected").GetString()),
            Is.EqualTo((1, "CPMS-5110", "Medium", "High")));
    }

    [Test]
    public async Task A_run_that_was_stopped_goes_on_without_sending_twice()
    {
        WriteMessages("resume", 2);
        _folder.Write("in/a-bad.xml", ConformanceFolder.Invalid);
        string run = _folder.PathOf("run");

        int stopped = await _stand.ReplayAsync(_folder.PathOf("in"), "--record", run, "--stop-after", "1");
        int rows = (await File.ReadAllLinesAsync(Path.Combine(run, "run.jsonl"))).Length;
        int refused = await _stand.ReplayAsync(_folder.PathOf("in"), "--record", run);
        int done = await _stand.ReplayAsync(_folder.PathOf("in"), "--record", run, "--resume", "--json", Report);

        using var report = await ReadAsync();
        Assert.That((stopped, refused, done), Is.EqualTo((1, 2, 1)));
        Assert.That(rows, Is.InRange(1, 3));
        Assert.That(Files(report, "verdict"), Is.EqualTo((string[])["Invalid", "Valid", "Valid"]));
        Assert.That(await File.ReadAllLinesAsync(Path.Combine(run, "run.jsonl")), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task Sends_the_urgent_first_where_that_was_asked_for()
    {
        foreach (string priority in (string[])["Low", "Medium", "High"])
        {
            _folder.Write($"in/{priority}.xml", Message($"priority-{priority}").Replace(">Medium<", $">{priority}<", StringComparison.Ordinal));
        }

        await _stand.ReplayAsync(_folder.PathOf("in"), "--order", "priority", "--json", Report);

        using var report = await ReadAsync();
        Assert.That(Files(report, "file").Select(Path.GetFileName), Is.EqualTo((string[])["High.xml", "Medium.xml", "Low.xml"]));
    }

    [Test]
    public async Task Nobody_there_is_no_verdict()
    {
        _folder.Write("in/good.xml", ConformanceFolder.Valid);

        int code = await ReplayStand.RunAsync("--to", "http://127.0.0.1:1/", _folder.PathOf("in"), "--json", Report);

        using var report = await ReadAsync();
        Assert.That((code, Files(report, "verdict").Single()), Is.EqualTo((2, "Undetermined")));
    }

    [Test]
    public async Task A_wrong_password_is_a_refusal()
    {
        _folder.Write("in/good.xml", ConformanceFolder.Valid);
        string password = _folder.Write("password", "wrong");

        int code = await ReplayStand.RunAsync("--to", _stand.Address.AbsoluteUri, "--user", "CARD", "--password-file", password, _folder.PathOf("in"), "--json", Report);

        using var report = await ReadAsync();
        Assert.That((code, Files(report, "fault").Single()), Is.EqualTo((1, "HTTP-401")));
    }

    [TestCase("--to", "ftp://host/")]
    [TestCase("--to", "http://host.example/", "--user", "ASC")]
    [TestCase("--to", "http://127.0.0.1/", "--as", "carrier-pigeon")]
    [TestCase("--to", "http://127.0.0.1/", "--resume")]
    [TestCase("--to", "http://127.0.0.1/", "--against", "absent")]
    public async Task Says_what_cannot_be_done(params string[] words) => Assert.That(await ReplayStand.RunAsync([.. words, _folder.Folder]), Is.EqualTo(2));

    [TestCase("IDENT", "CPMS-3201-no-transaction-number", "Client")]
    [TestCase("OVERSEAS", "one-print", "OperationNotAllowed")]
    [Property("Acceptance", "M-140 M-145 Q-5")]
    public async Task The_profile_of_ixm_is_for_partners_that_may_use_it(string partner, string sample, string fault)
    {
        _folder.Write("in/identify.xml", ConformanceFolder.Sample("Ident6Identify/" + sample));

        int code = await _stand.ReplayToAsync("ident", partner, _folder.PathOf("in"), "--json", Report);

        using var report = await ReadAsync();
        Assert.That((code, Files(report, "fault").Single()), Is.EqualTo((1, fault)));
    }

    [Test]
    public async Task The_rules_of_a_partner_are_asked_of_its_messages()
    {
        _folder.Write("in/a.xml", Message("agreement-1"));

        int code = await _stand.ReplayToAsync("exchange", "CARD", _folder.PathOf("in"), "--json", Report);

        using var report = await ReadAsync();
        var codes = report.RootElement.GetProperty("files")[0].GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString());
        Assert.That((code, string.Join(' ', codes)), Is.EqualTo((1, "CPMS-5102 CARD-0001")));
    }

    [TestCase("", HttpStatusCode.OK, "\"EnrollEncounterResponse\"")]
    [TestCase("2026-01-13T08:10:00Z", HttpStatusCode.UnprocessableEntity, "\"path\":\"/EnrollEncounterRequest/MessageHeader/MessageCreationDateTime\"")]
    public async Task A_message_in_json_gets_its_answer_in_json(string spoilt, HttpStatusCode status, string expected)
    {
        using var infoset = XmlInfoset.Read(Encoding.UTF8.GetBytes(Message("json" + spoilt.Length)), InfosetLimits.Default);
        byte[] json = new MessageTranslator(ConformanceFolder.Catalog, "https://cpms.example/ns/exchange/1.0/").ToJson(infoset.Root)!;
        string text = spoilt.Length == 0 ? Encoding.UTF8.GetString(json) : Encoding.UTF8.GetString(json).Replace(spoilt, "yesterday", StringComparison.Ordinal);
        using var client = _stand.Client("OVERSEAS");
        using var content = new StringContent(text, Encoding.UTF8, "application/json");

        using var answer = await client.PostAsync(new Uri(_stand.Root, "api/messages"), content);

        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((status, "application/json")));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(expected));
    }

    [TestCase(null, "text/csv")]
    [TestCase("application/json", "application/json")]
    public async Task Rows_of_a_table_are_messages_each_with_an_answer_of_its_own(string? accept, string type)
    {
        var translator = new MessageTranslator(ConformanceFolder.Catalog, "https://cpms.example/ns/exchange/1.0/");
        using var infoset = XmlInfoset.Read(Encoding.UTF8.GetBytes(Message($"csv-{type.Length}")), InfosetLimits.Default);
        string[] lines = translator.ToCsv([infoset.Root])!.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        string bad = lines[1].Replace("2026-01-13T08:10:00Z", "yesterday", StringComparison.Ordinal);
        using var client = _stand.Client("OVERSEAS");
        using var content = new StringContent($"{lines[0]}\r\n{lines[1]}\r\n{bad}\r\n", Encoding.UTF8, "text/csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/messages?message=EnrollEncounterRequest", UriKind.Relative)) { Content = content };
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        using var answer = await client.SendAsync(request);

        string text = await answer.Content.ReadAsStringAsync();
        int column = Array.IndexOf(lines[0].Split(','), "MessageHeader/MessageCreationDateTime") + 1;
        using var scope = Assert.EnterMultipleScope();
        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.MultiStatus, type)), text);
        Assert.That(text, accept is null ? Does.Contain($"\r\n2,422,CPMS-2103,{column},") : Does.Contain($"\"column\":{column}").And.Contain("\"status\":200").And.Contain("EnrollEncounterResponse"));
        Assert.That(accept is not null || text.Contains("\r\n1,200,,,,,", StringComparison.Ordinal), Is.True, text);
    }

    [TestCase("", HttpStatusCode.MultiStatus, "CPMS-2302")]
    [TestCase("EnrollEncounterRequest", HttpStatusCode.MultiStatus, "CPMS-2303")]
    public async Task A_table_that_is_none_is_answered_with_what_is_wrong(string message, HttpStatusCode status, string code)
    {
        using var client = _stand.Client("OVERSEAS");
        using var content = new StringContent("one,two\r\n1,2\r\n", Encoding.UTF8, "text/csv");

        using var answer = await client.PostAsync(new Uri($"api/messages?message={message}", UriKind.Relative), content);

        Assert.That((answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains(code, StringComparison.Ordinal)), Is.EqualTo((status, true)), await answer.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task A_session_shows_what_a_partner_brought_and_signs_it()
    {
        using var partner = _stand.Client("CARD");
        using var anybody = new HttpClient { BaseAddress = _stand.Root };
        using var begun = await partner.PostAsync(new Uri("api/conformance/sessions", UriKind.Relative), null);
        using var session = JsonDocument.Parse(await begun.Content.ReadAsStreamAsync());
        string files = session.RootElement.GetProperty("files").GetString()!;

        string first = await BringAsync(partner, files + "?name=a.xml", ConformanceFolder.Valid);
        string second = await BringAsync(partner, files + "?name=%3Cb%3E.xml", ConformanceFolder.Invalid);
        string page = await anybody.GetStringAsync(new Uri(session.RootElement.GetProperty("page").GetString()!, UriKind.Relative));
        string signed = _folder.Write("result.jws", await anybody.GetStringAsync(new Uri(session.RootElement.GetProperty("result").GetString()!, UriKind.Relative)));
        string key = _folder.Write("key.pem", await anybody.GetStringAsync(new Uri("api/conformance/key", UriKind.Relative)));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(first, Does.Contain("CARD-0001"), "the rules of the partner");
        Assert.That(second, Does.Contain("CPMS-2103"));
        Assert.That(page, Does.Contain("&lt;b&gt;.xml").And.Contain("CPMS-2103").And.Not.Contain("<b>.xml"));
        Assert.That(await VerifyAsync(signed, "--key", key, "--report", Report), Is.Zero);
        Assert.That((await ReadAsync()).RootElement.GetProperty("verdicts").GetProperty("Invalid").GetInt32(), Is.EqualTo(2));
        char[] changed = [.. await File.ReadAllTextAsync(signed)];
        changed[changed.Length / 2] = changed[changed.Length / 2] == 'A' ? 'B' : 'A';
        Assert.That(await VerifyAsync(_folder.Write("changed.jws", new string(changed)), "--key", key), Is.EqualTo(1));
        Assert.That(await VerifyAsync(signed, "--key", signed), Is.EqualTo(2));
    }

    [TestCase(null, "", HttpStatusCode.Unauthorized)]
    [TestCase("OVERSEAS", "", HttpStatusCode.Forbidden)]
    [TestCase("CARD", "0", HttpStatusCode.NotFound)]
    public async Task A_session_is_of_its_partner(string? caller, string spoilt, HttpStatusCode status)
    {
        using var owner = _stand.Client("CARD");
        using var begun = await owner.PostAsync(new Uri("api/conformance/sessions", UriKind.Relative), null);
        using var client = caller is null ? new HttpClient { BaseAddress = _stand.Root } : _stand.Client(caller);
        using var content = new ByteArrayContent(ConformanceFolder.Valid);

        using var answer = await client.PostAsync(new Uri($"{begun.Headers.Location!.OriginalString}{spoilt}/files", UriKind.Relative), content);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task The_contract_of_the_profile_is_whole()
    {
        XNamespace xs = "http://www.w3.org/2001/XMLSchema";
        using var client = new HttpClient();

        var contract = XDocument.Parse(await client.GetStringAsync(new Uri(_stand.Root, "services/ident?singleWsdl")));

        var schemas = contract.Descendants(xs + "schema").Select(schema => schema.Attribute("targetNamespace")!.Value).ToList();
        Assert.That(schemas, Does.Contain("http://visit.dhs.gov/ident/6").And.Unique);
        Assert.That(contract.Descendants(xs + "import").Select(import => import.Attribute("namespace")!.Value).Distinct(StringComparer.Ordinal), Is.SubsetOf(schemas));
    }

    private static async Task<string> BringAsync(HttpClient client, string address, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        return await answer.Content.ReadAsStringAsync();
    }

    private static Task<int> VerifyAsync(params string[] words) =>
        Gateway.Commands.CommandRunner.RunAsync(new System.CommandLine.RootCommand("") { Gateway.Commands.VerifyResultCommand.Make() }, ["verify-result", .. words]);

    private string Report => _folder.PathOf("report.json");

    private static string Message(string identification) =>
        Encoding.UTF8.GetString(ConformanceFolder.Valid).Replace("RAIO-20260113-000402", $"REPLAY-{identification}", StringComparison.Ordinal);

    private void WriteMessages(string name, int count)
    {
        for (int number = 1; number <= count; number++)
        {
            _folder.Write($"in/m{number}.xml", Message($"{name}-{number}"));
        }
    }

    private async Task<JsonDocument> ReadAsync() => JsonDocument.Parse(await File.ReadAllBytesAsync(Report));

    private static string?[] Files(JsonDocument report, string property) =>
        [.. report.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty(property).GetString())];
}
