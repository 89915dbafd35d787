using System.IO.Compression;
using System.Net;
using System.Text;
using Gateway.Soap.Envelopes;
using Processing.Messages;

namespace Gateway.Tests.Soap;

public sealed class SoapEndpointTest
{
    private static HttpRequestMessage Package(string wish)
    {
        string package = $"<i:{MessageTypes.Package} xmlns:i=\"{MessageTypes.ItlNamespace}\"><i:a>{wish}</i:a></i:{MessageTypes.Package}>";
        HttpRequestMessage request = Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11, package), soapAction: "receiveResponse");
        request.RequestUri = new Uri("/services/ngi", UriKind.Relative);
        return request;
    }

    private static EdgeHost _host = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => _host = await EdgeHost.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync() => await _host.DisposeAsync();

    [TestCase(SoapVersion.Soap11, "text/xml")]
    [TestCase(SoapVersion.Soap12, "application/soap+xml")]
    public async Task Answers_in_the_version_of_the_request(SoapVersion version, string mediaType)
    {
        using var response = await _host.Client.SendAsync(Envelopes.Request(version, Envelopes.Of(version)));
        string text = await response.Content.ReadAsStringAsync();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(mediaType));
        Assert.That(text, Is.EqualTo(Envelopes.Of(version, FakeIntake.Reply)));
        Assert.That(response.Headers.GetValues("CPMS-Message-Id"), Is.EquivalentTo((string[])[FakeIntake.Id.ToString()]));
    }

    [TestCase(SoapVersion.Soap11)]
    [TestCase(SoapVersion.Soap12)]
    public async Task Relates_the_reply_to_a_message_with_addressing(SoapVersion version)
    {
        string envelope = Envelopes.Of(version, header: Envelopes.AddressingHeader(to: _host.Address + "services/exchange"));

        using var response = await _host.Client.SendAsync(Envelopes.Request(version, envelope, soapAction: Envelopes.Action));
        var header = Reply.Header(await response.Content.ReadAsStringAsync());

        using var scope = Assert.EnterMultipleScope();
        Assert.That(header["Action"], Is.EqualTo(Envelopes.Action + "Response"));
        Assert.That(header["RelatesTo"], Is.EqualTo("urn:uuid:1"));
        Assert.That(header["To"], Is.EqualTo(Envelopes.Addressing + "/anonymous"));
        Assert.That(header["MessageID"], Does.StartWith("urn:uuid:"));
    }

    [Test]
    public async Task Hands_the_entity_over_byte_for_byte()
    {
        string envelope = "<?xml version=\"1.0\"?>\n" + Envelopes.Of(SoapVersion.Soap11, Envelopes.Message("byte for byte"));

        using var response = await _host.Client.SendAsync(Envelopes.Request(SoapVersion.Soap11, envelope));
        var seen = _host.Intake.Seen.Single(message => Encoding.UTF8.GetString(message.Document).Contains("byte for byte"));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(Encoding.UTF8.GetString(seen.Wire.Entity.Span), Is.EqualTo(envelope));
        Assert.That(seen.Wire.DocumentOffset, Is.Zero);
        Assert.That(seen.Wire.Protocol, Is.EqualTo("SOAP 1.1"));
        Assert.That(seen.Wire.Service, Is.EqualTo("exchange"));
        Assert.That(seen.Sender, Is.EqualTo("ASC"));
    }

    [Test]
    public async Task A_package_that_was_taken_is_answered_by_an_empty_body()
    {
        using var response = await _host.Client.SendAsync(Package("taken"));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.EndWith("<s:Body></s:Body></s:Envelope>"));
    }

    [TestCase("invalid", "INVALID_MESSAGE", HttpStatusCode.InternalServerError)]
    [TestCase("away", "SERVICE_NOT_AVAILABLE", HttpStatusCode.ServiceUnavailable)]
    [TestCase("failed", "SERVICE_NOT_AVAILABLE", HttpStatusCode.InternalServerError)]
    public async Task A_package_that_was_not_taken_gets_the_declared_fault(string wish, string code, HttpStatusCode status)
    {
        using var response = await _host.Client.SendAsync(Package(wish));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("DeliveryServicesFault").And.Contain($"faultErrorCode>{code}<"));
    }

    [TestCase("gzip")]
    [TestCase("chunked")]
    [TestCase("expect")]
    [TestCase("all")]
    public async Task Takes_bodies_however_they_travel(string way)
    {
        byte[] plain = Encoding.UTF8.GetBytes(Envelopes.Of(SoapVersion.Soap12));
        bool isPacked = way is "gzip" or "all";
        using var request = Envelopes.Request(SoapVersion.Soap12, isPacked ? Pack(plain) : plain);
        if (isPacked)
        {
            request.Content!.Headers.ContentEncoding.Add("gzip");
        }

        request.Headers.TransferEncodingChunked = way is "chunked" or "all";
        request.Headers.ExpectContinue = way is "expect" or "all";
        using var response = await _host.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Takes_utf_16()
    {
        byte[] entity = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Envelopes.Of(SoapVersion.Soap11))];
        using var request = Envelopes.Request(SoapVersion.Soap11, entity);
        request.Content!.Headers.ContentType!.CharSet = "utf-16";

        using var response = await _host.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Packs_long_replies_for_those_who_accept_it()
    {
        using var request = Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11, Envelopes.Message("long")));
        request.Headers.AcceptEncoding.ParseAdd("gzip, deflate");

        using var response = await _host.Client.SendAsync(request);
        await using var gzip = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        string text = await reader.ReadToEndAsync();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.Content.Headers.ContentEncoding, Is.EquivalentTo((string[])["gzip"]));
        Assert.That(text, Does.StartWith("<s:Envelope").And.EndsWith("</s:Envelope>"));
    }

    [TestCase("invalid", "Client", "CPMS-3001")]
    [TestCase("undetermined", "Server", "Undetermined")]
    [TestCase("refused", "Client", "NotYetServed")]
    [TestCase("forbidden", "Client", "OperationNotAllowed")]
    [TestCase("failed", "Server", "InternalError")]
    [TestCase("broken", "Server", "InternalError")]
    public async Task Turns_what_the_intake_says_into_faults(string wish, string code, string name)
    {
        using var response = await _host.Client.SendAsync(
            Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11, Envelopes.Message(wish))));
        string text = await response.Content.ReadAsStringAsync();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(Reply.FaultCode(text), Is.EqualTo("s:" + code));
        Assert.That(text, Does.Contain(name).And.Not.Contains("secret"));
    }

    [Test]
    public async Task Says_try_later_while_the_store_is_away()
    {
        using var response = await _host.Client.SendAsync(
            Envelopes.Request(SoapVersion.Soap12, Envelopes.Of(SoapVersion.Soap12, Envelopes.Message("away"))));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(response.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public async Task Accepts_a_one_way_message_with_an_empty_answer()
    {
        using var response = await _host.Client.SendAsync(
            Envelopes.Request(SoapVersion.Soap12, Envelopes.Of(SoapVersion.Soap12, Envelopes.Message("taken"))));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    internal static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }
}
