using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Gateway.Soap;
using Gateway.Soap.Envelopes;

namespace Gateway.Tests.Soap;

/// <summary>What attackers send: each is refused by name and in little time, and the server goes on.</summary>
[NonParallelizable]
public sealed class HostileInputTest
{
    // Generous, because test machines are slow; without the limits these take from seconds to minutes.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    private static EdgeHost _host = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => _host = await EdgeHost.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync() => await _host.DisposeAsync();

    public static IEnumerable<TestCaseData> Documents()
    {
        static TestCaseData Case(string title, string name, Func<string> make) => new TestCaseData(name, make).SetArgDisplayNames(title, name);

        string right = Envelopes.Of(SoapVersion.Soap11);
        yield return Case("million attributes", "CPMS-2043", () => Inside($"<x {string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}='' "))}/>"));
        yield return Case("hundred thousand levels", "CPMS-2041", () => Inside(string.Concat(Enumerable.Repeat("<x>", 100_000))));
        yield return Case("hundred thousand namespaces", "CPMS-2045", () => Inside($"<x {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"xmlns:a{i}='urn:{i}' "))}/>"));
        yield return Case("million names", "CPMS-2042 CPMS-2047", () => Inside(string.Concat(Enumerable.Range(0, 500_000).Select(i => $"<n{i}/>"))));
        yield return Case("cdata flood", "CPMS-2050", () => Inside(string.Concat(Enumerable.Repeat("<![CDATA[a]]>", 500_000))));
        yield return Case("long attribute", "CPMS-2049", () => Inside($"<x a='{new string('x', 20_000_000)}'/>"));
        yield return Case("long name", "CPMS-2048", () => Inside($"<{new string('x', 1_000_000)}/>"));
        yield return Case("document type", "CPMS-2007", () => "<!DOCTYPE x>" + right);
        yield return Case("external entity", "CPMS-2007", () => "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + right.Replace("hello", "&e;", StringComparison.Ordinal));
        yield return Case("external document type", "CPMS-2007", () => "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">" + right);
        yield return Case("billion laughs", "CPMS-2007", () => "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + right.Replace("hello", "&b;", StringComparison.Ordinal));
        yield return Case("undeclared entity", "CPMS-2022", () => right.Replace("hello", "&nbsp;", StringComparison.Ordinal));
        yield return Case("processing instruction", "CPMS-2008", () => Inside("<?php system('x')?>"));
        yield return Case("control character", "CPMS-2004", () => right.Replace("hello", "\u0001", StringComparison.Ordinal));
        yield return Case("null", "CPMS-2004", () => right.Replace("hello", "\0", StringComparison.Ordinal));
        yield return Case("reference to null", "CPMS-2023", () => right.Replace("hello", "&#0;", StringComparison.Ordinal));
        yield return Case("trailing garbage", "CPMS-2020", () => right + "garbage");
        yield return Case("second root", "CPMS-2020", () => right + right);
        yield return Case("unclosed", "CPMS-2018", () => right[..^20]);
        yield return Case("no xml", "CPMS-2019 CPMS-2020", () => "hello");
        yield return Case("include in text message", "CPMS-2061", () => right.Replace("hello", "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:x\"/>", StringComparison.Ordinal));
        yield return Case("include of a file", "CPMS-2061 CPMS-2062", () => right.Replace("hello", "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"file:///etc/passwd\"/>", StringComparison.Ordinal));
    }

    [TestCaseSource(nameof(Documents))]
    public async Task Refuses_hostile_documents_by_name_and_soon(string names, Func<string> make)
    {
        byte[] entity = Encoding.UTF8.GetBytes(make());
        long start = Stopwatch.GetTimestamp();

        using var response = await _host.Client.SendAsync(Envelopes.Request(SoapVersion.Soap11, entity));
        string text = await response.Content.ReadAsStringAsync();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), text);
        Assert.That(names.Split(' '), Does.Contain(Reply.FaultName(text)));
        Assert.That(text, Does.Not.Contain("passwd"));
        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(Bound));
    }

    [Test]
    public async Task Refuses_bytes_that_are_no_utf_8()
    {
        byte[] entity = Encoding.UTF8.GetBytes(Envelopes.Of(SoapVersion.Soap11));
        entity[entity.AsSpan().IndexOf("hello"u8)] = 0xFF;

        using var response = await _host.Client.SendAsync(Envelopes.Request(SoapVersion.Soap11, entity));

        Assert.That(Reply.FaultName(await response.Content.ReadAsStringAsync()), Is.EqualTo("CPMS-2003"));
    }

    [TestCase("ISO-8859-1", "CharsetUnsupported", HttpStatusCode.UnsupportedMediaType)]
    [TestCase("utf-7", "CharsetUnsupported", HttpStatusCode.UnsupportedMediaType)]
    public async Task Refuses_other_charsets(string charset, string name, HttpStatusCode status)
    {
        using var request = Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11));
        request.Content!.Headers.ContentType!.CharSet = charset;

        await RefusedAsync(request, name, status);
    }

    [TestCase("text/plain", "MediaTypeUnsupported")]
    [TestCase("application/json", "MediaTypeUnsupported")]
    [TestCase("multipart/form-data", "MediaTypeUnsupported")]
    public async Task Refuses_other_media_types(string mediaType, string name)
    {
        using var request = Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11));
        request.Content!.Headers.ContentType = new(mediaType);

        await RefusedAsync(request, name, HttpStatusCode.UnsupportedMediaType);
    }

    [TestCase("br", "ContentEncodingUnsupported", HttpStatusCode.UnsupportedMediaType)]
    [TestCase("deflate", "ContentEncodingUnsupported", HttpStatusCode.UnsupportedMediaType)]
    [TestCase("gzip", "GzipMalformed", HttpStatusCode.BadRequest)]
    public async Task Refuses_content_codings_that_it_does_not_know_or_that_are_not_there(string coding, string name, HttpStatusCode status)
    {
        using var request = Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11));
        request.Content!.Headers.ContentEncoding.Add(coding);

        await RefusedAsync(request, name, status);
    }

    [Test]
    public async Task Stops_a_gzip_bomb_at_the_ratio()
    {
        using var request = Envelopes.Request(SoapVersion.Soap11, SoapEndpointTest.Pack(new byte[20_000_000]));
        request.Content!.Headers.ContentEncoding.Add("gzip");

        await RefusedAsync(request, "GzipRatioTooGreat", HttpStatusCode.RequestEntityTooLarge);
    }

    [TestCase("PUT")]
    [TestCase("DELETE")]
    [TestCase("PATCH")]
    [TestCase("OPTIONS")]
    [TestCase("TRACE")]
    public async Task Takes_messages_only_with_post(string method)
    {
        using var request = Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11));
        request.Method = new HttpMethod(method);

        using var response = await _host.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(response.Content.Headers.Allow, Does.Contain("POST"));
    }

    [Test]
    public async Task Refuses_an_announced_length_before_reading_and_without_a_100()
    {
        string answer = await RawAsync("Content-Length: 99999999999\r\nExpect: 100-continue\r\n", string.Empty);

        Assert.That(answer, Does.StartWith("HTTP/1.1 413").And.Not.Contains("100 Continue"));
    }

    [Test]
    public async Task Refuses_a_chunked_body_that_grows_too_long()
    {
        await using var host = await EdgeHost.StartAsync(new EdgeSettings { Limits = new EdgeLimits { BodyBytes = 10_000 } });
        using var request = Envelopes.Request(SoapVersion.Soap11, new byte[50_000]);
        request.Headers.TransferEncodingChunked = true;

        using var response = await host.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Does_not_wait_for_a_body_that_falls_silent()
    {
        await using var host = await EdgeHost.StartAsync(new EdgeSettings { Limits = new EdgeLimits { BodyGraceSeconds = 0.3 } });

        string answer = await RawAsync("Content-Length: 1000\r\n", "<s:Envelope", host.Address.Port);

        Assert.That(answer, Does.StartWith("HTTP/1.1 408").And.Contains("BodyTooSlow"));
    }

    [Test]
    public async Task Turns_away_more_requests_than_it_can_work_on()
    {
        await using var host = await EdgeHost.StartAsync(new EdgeSettings { Limits = new EdgeLimits { RequestsAtOnce = 0 } });

        using var response = await host.Client.SendAsync(Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11)));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(response.Headers.RetryAfter, Is.Not.Null);
    }

    [Test]
    public async Task Refuses_an_empty_body()
    {
        using var request = Envelopes.Request(SoapVersion.Soap11, []);

        await RefusedAsync(request, "BodyEmpty", HttpStatusCode.BadRequest);
    }

    private static string Inside(string content) => Envelopes.Of(SoapVersion.Soap11).Replace("hello", content, StringComparison.Ordinal);

    private static async Task RefusedAsync(HttpRequestMessage request, string name, HttpStatusCode status)
    {
        long start = Stopwatch.GetTimestamp();
        using var response = await _host.Client.SendAsync(request);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.StartWith(name + ": "));
        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(Bound));
    }

    private static async Task<string> RawAsync(string headers, string body, int? port = null)
    {
        string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes("ASC:" + EdgeHost.Password));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port ?? _host.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /services/exchange HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nAuthorization: Basic {credentials}\r\n{headers}\r\n{body}"));
        byte[] buffer = new byte[4096];
        int length = 0;
        while (length == 0 || !Encoding.ASCII.GetString(buffer, 0, length).Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length));
            length += read;
            if (read == 0)
            {
                break;
            }
        }

        return Encoding.ASCII.GetString(buffer, 0, length);
    }
}
