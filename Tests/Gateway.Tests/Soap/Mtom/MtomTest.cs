using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Gateway.Soap.Envelopes;
using Processing.Intake.Answers;

namespace Gateway.Tests.Soap.Mtom;

/// <summary>MTOM through the real server, the way .NET writes it, and the ways attackers do.</summary>
public sealed class MtomTest
{
    private const string Boundary = "uuid:0b7ce1d0-4a3d-4f5e-9f5c-1d2e3f405162+id=1";

    private static readonly byte[] Image = [.. Enumerable.Range(0, 3000).Select(i => (byte)(i % 256))];

    private static EdgeHost _host = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => _host = await EdgeHost.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync() => await _host.DisposeAsync();

    [TestCase(SoapVersion.Soap11, "binary")]
    [TestCase(SoapVersion.Soap12, "binary")]
    [TestCase(SoapVersion.Soap12, "base64")]
    public async Task Takes_a_package_as_net_writes_it(SoapVersion version, string encoding)
    {
        byte[] package = Package(version, Include("cid:http://tempuri.org/1/6393"), ("<http://tempuri.org/1/6393>", encoding, Image));

        using var response = await SendAsync(version, package);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
        Assert.That(_host.Intake.Seen.Any(seen => seen.Part is { } part && part.AsSpan().SequenceEqual(Image)), Is.True);
    }

    [Test]
    public async Task Compares_percent_encoded_references_unescaped()
    {
        byte[] package = Package(SoapVersion.Soap11, Include("cid:a%20b%2Fc"), ("<a b/c>", "binary", Image));

        using var response = await SendAsync(SoapVersion.Soap11, package);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Answers_a_package_with_a_package_when_there_is_something_to_split()
    {
        await using var host = await EdgeHost.StartAsync();
        const string NiemCore = "https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/";
        string xml = $"<c:ValidateMessageResponse xmlns:c=\"{Envelopes.Exchange}\"><n:Base64BinaryObject xmlns:n=\"{NiemCore}\">"
            + Convert.ToBase64String(Image) + "</n:Base64BinaryObject></c:ValidateMessageResponse>";
        host.Intake.Answering = _ => new IntakeAnswer.Replied(FakeIntake.Id, Encoding.UTF8.GetBytes(xml));

        using var response = await SendAsync(SoapVersion.Soap12, Package(SoapVersion.Soap12, "x"), host: host);
        byte[] answer = await response.Content.ReadAsByteArrayAsync();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("multipart/related"));
        Assert.That(answer.AsSpan().IndexOf(Image), Is.GreaterThan(0));
        Assert.That(Encoding.Latin1.GetString(answer), Does.Contain("href=\"cid:part1@cpms.example\"/></n:Base64BinaryObject>"));
    }

    public static IEnumerable<TestCaseData> Malformed()
    {
        static TestCaseData Case(string name, string title, byte[] package) => new TestCaseData(name, package).SetArgDisplayNames(title, name);

        byte[] right = Package(SoapVersion.Soap11, Include("cid:1"), ("<1>", "binary", Image));
        yield return Case("MultipartMalformed", "no boundary", Encoding.ASCII.GetBytes("nothing"));
        yield return Case("MultipartMalformed", "unclosed", right[..^20]);
        yield return Case("MultipartMalformed", "epilogue", [.. right, .. "hidden"u8]);
        yield return Case("MultipartMalformed", "part without id", Package(SoapVersion.Soap11, "x", ("none", "binary", Image)));
        yield return Case("PartDuplicate", "same id", Package(SoapVersion.Soap11, Include("cid:1"), ("<1>", "binary", Image), ("<1>", "binary", Image)));
        yield return Case("PartsTooMany", "201 parts", Package(
            SoapVersion.Soap11, "x", [.. Enumerable.Range(0, 201).Select(i => ($"<{i}>", "binary", Array.Empty<byte>()))]));
        yield return Case("PartHeadersTooLong", "9 KB of headers", Package(SoapVersion.Soap11, "x", ($"<{new string('x', 9000)}>", "binary", Image)));
        yield return Case("TransferEncodingUnsupported", "quoted-printable", Package(SoapVersion.Soap11, "x", ("<1>", "quoted-printable", Image)));
        yield return Case("PartBase64Malformed", "no base64", Package(SoapVersion.Soap11, "x", ("<1>", "base64 ", "%%%"u8.ToArray())));
        yield return Case("RootPartMissing", "other start", Replace(right, "Content-ID: <http://tempuri.org/0>", "Content-ID: <http://tempuri.org/9>"));
        yield return Case("RootPartTypeUnsupported", "plain root", Replace(right, "application/xop+xml", "text/plain"));
    }

    [TestCaseSource(nameof(Malformed))]
    public async Task Names_what_is_wrong_with_a_package(string name, byte[] package)
    {
        using var response = await SendAsync(SoapVersion.Soap11, package);

        Assert.That(await response.Content.ReadAsStringAsync(), Does.StartWith(name + ": "));
        Assert.That((int)response.StatusCode, Is.EqualTo(name is "PartsTooMany" or "PartHeadersTooLong" ? 413 : 400));
    }

    [TestCase("CPMS-2062", "http://127.0.0.1:1/x")]
    [TestCase("CPMS-2062", "file:///etc/passwd")]
    [TestCase("CPMS-2063", "cid:2")]
    public async Task Refuses_references_that_lead_elsewhere(string name, string reference)
    {
        using var response = await SendAsync(SoapVersion.Soap11, Package(SoapVersion.Soap11, Include(reference), ("<1>", "binary", Image)));

        Assert.That(Reply.FaultName(await response.Content.ReadAsStringAsync()), Is.EqualTo(name));
    }

    [TestCase("CPMS-2064")]
    public async Task Refuses_a_part_that_is_referred_to_twice(string name)
    {
        string twice = $"{Include("cid:1")}</c:Text><c:Text>{Include("cid:1")}";
        using var response = await SendAsync(SoapVersion.Soap11, Package(SoapVersion.Soap11, twice, ("<1>", "binary", Image)));

        Assert.That(Reply.FaultName(await response.Content.ReadAsStringAsync()), Is.EqualTo(name));
    }

    [Test]
    public async Task Refuses_an_include_with_a_sibling()
    {
        using var response = await SendAsync(
            SoapVersion.Soap11, Package(SoapVersion.Soap11, "text" + Include("cid:1"), ("<1>", "binary", Image)));

        Assert.That(Reply.FaultName(await response.Content.ReadAsStringAsync()), Is.EqualTo("CPMS-2065"));
    }

    private static string Include(string reference) =>
        $"<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"{reference}\"/>";

    private static byte[] Replace(byte[] package, string old, string with) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(package).Replace(old, with, StringComparison.Ordinal));

    private static byte[] Package(SoapVersion version, string wish, params (string Id, string Encoding, byte[] Content)[] parts)
    {
        using var stream = new MemoryStream();
        void Write(string text) => stream.Write(Encoding.UTF8.GetBytes(text));
        Write($"\r\n--{Boundary}\r\nContent-ID: <http://tempuri.org/0>\r\nContent-Transfer-Encoding: 8bit\r\n"
            + $"Content-Type: application/xop+xml;charset=utf-8;type=\"{MediaType(version)}\"\r\n\r\n{Envelopes.Of(version, Envelopes.Message(wish))}");
        foreach (var (id, encoding, content) in parts)
        {
            Write($"\r\n--{Boundary}\r\nContent-ID: {id}\r\nContent-Transfer-Encoding: {encoding.Trim()}\r\nContent-Type: application/octet-stream\r\n\r\n");
            stream.Write(encoding == "base64" ? Encoding.ASCII.GetBytes(Convert.ToBase64String(content)) : content);
        }

        Write($"\r\n--{Boundary}--");
        return stream.ToArray();
    }

    private static string MediaType(SoapVersion version) => version == SoapVersion.Soap11 ? "text/xml" : "application/soap+xml";

    private static async Task<HttpResponseMessage> SendAsync(SoapVersion version, byte[] package, EdgeHost? host = null)
    {
        using var request = Envelopes.Request(version, package);
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(
            $"multipart/related; type=\"application/xop+xml\";start=\"<http://tempuri.org/0>\";boundary=\"{Boundary}\";start-info=\"{MediaType(version)}\"");
        return await (host ?? _host).Client.SendAsync(request);
    }
}
