using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Gateway.Commands;

namespace Gateway.Tests.Conformance;

internal sealed partial class SessionPagesTest
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
    public async Task People_bring_several_files_with_a_form_and_share_what_was_found()
    {
        string bring = await BeginAsync("CARD");
        using var anybody = new HttpClient { BaseAddress = _stand.Root };

        string shown = await UploadAsync(anybody, bring, ("good.xml", ConformanceFolder.Valid), ("all.zip", Zip(("in/bad.xml", ConformanceFolder.Invalid))));
        string shared = await anybody.GetStringAsync(Relative(bring[..bring.IndexOf("/bring/", StringComparison.Ordinal)]));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(shown, Does.Contain("type=\"file\"").And.Contain("good.xml").And.Contain("all.zip!/in/bad.xml").And.Contain("CPMS-2103"));
        Assert.That(shown, Does.Contain("CARD-0001"), "the rules of the partner");
        Assert.That(shared, Does.Contain("CPMS-2103").And.Contain("/result\"").And.Not.Contain("type=\"file\"").And.Not.Contain("/bring/"));
        Assert.That(shown, Does.Not.Contain("<script"));
    }

    [Test]
    public async Task Only_who_has_the_whole_address_brings()
    {
        string bring = await BeginAsync("CARD");
        using var anybody = new HttpClient { BaseAddress = _stand.Root };
        string spoilt = bring[..^1] + (bring[^1] == '0' ? '1' : '0');

        using var answer = await anybody.GetAsync(Relative(spoilt));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("Sec-Fetch-Site", "cross-site")]
    [TestCase("Origin", "https://elsewhere.example")]
    public async Task A_form_of_another_site_begins_nothing(string header, string value)
    {
        using var partner = _stand.Client("CARD");
        using var form = new MultipartFormDataContent { { new StringContent("true"), "together" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, Relative("/conformance")) { Content = form };
        request.Headers.Add(header, value);

        using var answer = await partner.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_partner_begins_in_a_browser()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var partner = new HttpClient(handler) { BaseAddress = _stand.Root };
        partner.DefaultRequestHeaders.Authorization = new("Basic", _stand.BasicOf("CARD"));
        using var form = new MultipartFormDataContent { { new StringContent("true"), "together" } };

        using var answer = await partner.PostAsync(Relative("/conformance"), form);

        Assert.That((answer.StatusCode, answer.Headers.Location?.OriginalString), Is.EqualTo((HttpStatusCode.SeeOther, answer.Headers.Location?.OriginalString)));
        Assert.That(answer.Headers.Location?.OriginalString, Does.Match("^/conformance/[0-9a-f]{32}/bring/[0-9a-f]{32}$"));
        Assert.That(await partner.GetStringAsync(Relative(answer.Headers.Location!.OriginalString)), Does.Contain("one exchange"));
    }

    [Test]
    public async Task A_form_without_a_file_is_said_to_be_empty()
    {
        string bring = await BeginAsync("CARD");
        using var anybody = new HttpClient { BaseAddress = _stand.Root };
        using var form = new MultipartFormDataContent { { new StringContent("x"), "other" } };

        using var answer = await anybody.PostAsync(Relative(bring), form);

        Assert.That((answer.StatusCode, await answer.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.BadRequest, "BodyEmpty: Choose a file.\n")));
    }

    [Test]
    public async Task The_command_brings_files_to_a_session_and_reports_as_if_it_had_checked_them()
    {
        _folder.Write("in/good.xml", ConformanceFolder.Valid);
        _folder.Write("in/bad.xml", ConformanceFolder.Invalid);
        string bring = new Uri(_stand.Root, await BeginAsync("OVERSEAS")).AbsoluteUri;

        int code = await RunAsync("validate", _folder.PathOf("in"), "--session", bring, "--json", _folder.PathOf("report.json"));

        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.PathOf("report.json")));
        var verdicts = report.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("verdict").GetString());
        Assert.That((code, string.Join(' ', verdicts)), Is.EqualTo((1, "Invalid Valid")));
        Assert.That(report.RootElement.GetProperty("schemaSetSha256").GetString(), Has.Length.EqualTo(64));
    }

    [Test]
    public async Task The_command_begins_a_session_as_a_partner_and_its_result_is_verified_from_its_address()
    {
        string good = _folder.Write("good.xml", ConformanceFolder.Valid);
        string report = _folder.PathOf("report.json");

        int brought = await RunAsync("validate", good, "--session", _stand.Root.AbsoluteUri, "--user", "OVERSEAS", "--password-file", _stand.PasswordFile, "--json", report);

        using var written = JsonDocument.Parse(await File.ReadAllBytesAsync(report));
        string note = written.RootElement.GetProperty("notes").EnumerateArray().Last().GetString()!; // it names the page
        string page = Address().Match(note).Value;
        Assert.That(brought, Is.Zero);
        Assert.That(await RunAsync("verify-result", page), Is.Zero);
        Assert.That(await RunAsync("verify-result", _stand.Root.AbsoluteUri), Is.EqualTo(2), "no session is named");
    }

    [TestCase("--session", "gateway")]
    [TestCase("--session", "http://127.0.0.1:1/")]
    [TestCase("--session", "http://127.0.0.1:1/", "--day", "2027-01-01")]
    public async Task Says_what_is_no_session(params string[] words)
    {
        string good = _folder.Write("good.xml", ConformanceFolder.Valid);

        Assert.That(await RunAsync(["validate", good, .. words]), Is.EqualTo(2));
    }

    [Test]
    public async Task Messages_bring_files_to_a_session_too()
    {
        using var partner = _stand.Client("OVERSEAS");

        var begun = XDocument.Parse(await ValidateAsync(partner, 1, "<cpms:ConformanceSession><cpms:ConformanceFileName>first</cpms:ConformanceFileName></cpms:ConformanceSession>"));
        string session = begun.Descendants(Cpms + "ConformanceSessionIdentification").Single().Value;
        _ = await ValidateAsync(partner, 2, Named(session));
        string strange = await ValidateAsync(partner, 3, Named(session[..^1] + "x"));
        string page = await partner.GetStringAsync(Relative(begun.Descendants(Cpms + "ConformancePageText").Single().Value));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(page, Does.Contain("2 files").And.Contain(">first<").And.Contain(">message<"));
        Assert.That(strange, Does.Contain("CPMS-2292").And.Contain(">Undetermined<").And.Not.Contain("ConformancePageText"));
    }

    private static XNamespace Cpms => "https://cpms.example/ns/exchange/1.0/";

    private static async Task<string> ValidateAsync(HttpClient partner, int number, string session)
    {
        string message = Encoding.UTF8.GetString(ConformanceFolder.Sample("ValidateMessage/finds-an-error"))
            .Replace("BSC", "OVERSEAS", StringComparison.Ordinal)
            .Replace("OBIM-20260123-000003", $"SESSION-{number}", StringComparison.Ordinal)
            .Replace("</cpms:ValidateMessageRequest>", session + "</cpms:ValidateMessageRequest>", StringComparison.Ordinal);
        using var content = new StringContent(message, Encoding.UTF8, "application/xml");
        using var answer = await partner.PostAsync(Relative("/api/messages"), content);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }

    private static string Named(string session) =>
        $"<cpms:ConformanceSession><cpms:ConformanceSessionIdentification><nc:IdentificationID>{session}</nc:IdentificationID></cpms:ConformanceSessionIdentification></cpms:ConformanceSession>";

    private static async Task<string> BeginAsync(string partner)
    {
        using var client = _stand.Client(partner);
        using var begun = await client.PostAsync(Relative("/api/conformance/sessions"), null);
        using var session = JsonDocument.Parse(await begun.Content.ReadAsStreamAsync());
        return session.RootElement.GetProperty("bring").GetString()!; // it is always there
    }

    private static async Task<string> UploadAsync(HttpClient client, string address, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        using var answer = await client.PostAsync(Relative(address), form);
        return await answer.Content.ReadAsStringAsync();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static Task<int> RunAsync(params string[] words) =>
        CommandRunner.RunAsync(new System.CommandLine.RootCommand("") { ValidateCommand.Make(), VerifyResultCommand.Make() }, words);

    private static Uri Relative(string address) => new(address, UriKind.Relative);

    [GeneratedRegex("http://[^ ]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
