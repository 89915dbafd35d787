using System.Net;
using Gateway.Soap.Envelopes;

namespace Gateway.Tests.Soap;

/// <summary>Every rule of SOAP and WS-Addressing that a message can break, with the name of the fault it gets.</summary>
public sealed class SoapRulesTest
{
    private const string Secext = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private static EdgeHost _host = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => _host = await EdgeHost.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync() => await _host.DisposeAsync();

    public static IEnumerable<TestCaseData> BrokenEnvelopes()
    {
        foreach (var version in Enum.GetValues<SoapVersion>())
        {
            string ns = version == SoapVersion.Soap11 ? Envelopes.Soap11 : Envelopes.Soap12;
            string body = $"<s:Body>{Envelopes.Message()}</s:Body>";
            string Wrap(string content, string attributes = "") => $"<s:Envelope xmlns:s=\"{ns}\" {attributes}>{content}</s:Envelope>";
            foreach (var (name, envelope) in new[]
            {
                ("BodyMissing", Wrap("<s:Header/>")),
                ("BodyEmpty", Wrap("<s:Body/>")),
                ("BodyEmpty", Wrap("<s:Body> <!-- nothing --> </s:Body>")),
                ("BodyNotSingle", Wrap($"<s:Body>{Envelopes.Message()}{Envelopes.Message()}</s:Body>")),
                ("BodyRepeated", Wrap(body + body)),
                ("HeaderAfterBody", Wrap(body + "<s:Header/>")),
                ("ElementAfterBody", Wrap(body + "<x xmlns=\"urn:x\"/>")),
                ("EnvelopeContentUnknown", Wrap("<x xmlns=\"urn:x\"/>" + body)),
                ("EnvelopeContentUnknown", Wrap("<s:Header/><s:Header/>" + body)),
                ("TextInEnvelope", Wrap("text" + body)),
                ("TextInEnvelope", Wrap($"<s:Body>text{Envelopes.Message()}</s:Body>")),
                ("TextInEnvelope", Wrap($"<s:Body>{Envelopes.Message()}text</s:Body>")),
                ("HeaderBlockUnqualified", Wrap("<s:Header><x/></s:Header>" + body)),
                ("MustUnderstandMalformed", Wrap("<s:Header><x xmlns=\"urn:x\" s:mustUnderstand=\"maybe\"/></s:Header>" + body)),
                ("UnknownMessage", Wrap("<s:Body><x xmlns=\"urn:x\"/></s:Body>")),
                ("HeaderBlocksTooMany", Wrap($"<s:Header>{string.Concat(Enumerable.Repeat("<x xmlns=\"urn:x\"/>", 51))}</s:Header>{body}")),
                ("HeaderTooLong", Wrap($"<s:Header><x xmlns=\"urn:x\">{new string('x', 70_000)}</x></s:Header>{body}")),
                ("UnsupportedSecurityToken", Wrap($"<s:Header><o:Security xmlns:o=\"{Secext}\"><o:BinarySecurityToken/></o:Security></s:Header>{body}")),
                ("UnsupportedSecurityToken", Wrap($"<s:Header><o:Security xmlns:o=\"{Secext}\"><a:Assertion xmlns:a=\"urn:oasis:names:tc:SAML:2.0:assertion\"/></o:Security></s:Header>{body}")),
                ("InvalidSecurity", Wrap($"<s:Header><o:Security xmlns:o=\"{Secext}\"/><o:Security xmlns:o=\"{Secext}\"/></s:Header>{body}")),
                (version == SoapVersion.Soap11 ? "Client" : "DataEncodingUnknown", Wrap(body, "s:encodingStyle=\"urn:x\"")),
                ("VersionMismatch", Wrap(body).Replace(ns, "urn:other", StringComparison.Ordinal)),
                ("VersionMismatch", Envelopes.Message()),
            })
            {
                yield return new TestCaseData(version, name, envelope).SetArgDisplayNames(version.ToString(), name, (envelope.Length % 1000).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        yield return new TestCaseData(SoapVersion.Soap11, "MustUnderstandMalformed", Envelopes.Of(SoapVersion.Soap11, header: "<x xmlns=\"urn:x\" s:mustUnderstand=\"true\"/>"))
            .SetArgDisplayNames("Soap11", "MustUnderstand", "true");
    }

    [TestCaseSource(nameof(BrokenEnvelopes))]
    public async Task Names_the_rule_that_an_envelope_breaks(SoapVersion version, string name, string envelope)
    {
        using var response = await _host.Client.SendAsync(Envelopes.Request(version, envelope));
        string text = await response.Content.ReadAsStringAsync();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError), text);
        Assert.That(Reply.FaultName(text), Is.EqualTo(name));
        Assert.That(text, Does.Contain(name == "VersionMismatch" || version == SoapVersion.Soap11 ? Envelopes.Soap11 : Envelopes.Soap12));
    }

    [TestCase("s:mustUnderstand=\"1\"")]
    [TestCase("s:mustUnderstand=\"1\" s:actor=\"http://schemas.xmlsoap.org/soap/actor/next\"")]
    public async Task Refuses_mandatory_headers_that_it_does_not_know(string attributes)
    {
        string text = await FaultOfAsync(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11, header: $"<x:Trace xmlns:x=\"urn:x\" {attributes}/>"));

        Assert.That(Reply.FaultCode(text), Is.EqualTo("s:MustUnderstand"));
        Assert.That(text, Does.Contain("qname=\"q:Trace\"").And.Contains("xmlns:q=\"urn:x\""));
    }

    [TestCase(SoapVersion.Soap11, "s:mustUnderstand=\"0\"")]
    [TestCase(SoapVersion.Soap11, "s:mustUnderstand=\"1\" s:actor=\"urn:somebody-else\"")]
    [TestCase(SoapVersion.Soap12, "s:mustUnderstand=\"true\" s:role=\"urn:somebody-else\"")]
    [TestCase(SoapVersion.Soap12, "s:mustUnderstand=\"true\" s:role=\"http://www.w3.org/2003/05/soap-envelope/role/none\"")]
    public async Task Lets_headers_through_that_are_not_for_us(SoapVersion version, string attributes)
    {
        using var response = await _host.Client.SendAsync(
            Envelopes.Request(version, Envelopes.Of(version, header: $"<x:Trace xmlns:x=\"urn:x\" {attributes}/>")));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Names_the_versions_that_it_speaks()
    {
        string text = await FaultOfAsync(SoapVersion.Soap12, "<s:Envelope xmlns:s=\"urn:soap-2\"><s:Body/></s:Envelope>");

        Assert.That(text, Does.Contain("Upgrade").And.Contains(Envelopes.Soap12).And.Contains("q:Envelope"));
    }

    [TestCase(SoapVersion.Soap11, SoapVersion.Soap12)]
    [TestCase(SoapVersion.Soap12, SoapVersion.Soap11)]
    public async Task Refuses_an_envelope_in_the_media_type_of_the_other_version(SoapVersion mediaType, SoapVersion envelope)
    {
        using var response = await _host.Client.SendAsync(Envelopes.Request(mediaType, Envelopes.Of(envelope)));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.StartWith("MediaTypeMismatch"));
    }

    [TestCase("urn:other", "ActionMismatch")]
    [TestCase(Envelopes.Exchange + "EnrollEncounter", "ActionMismatch")]
    public async Task Refuses_a_soap_action_that_the_body_does_not_bear_out(string action, string name)
    {
        using var response = await _host.Client.SendAsync(
            Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11), soapAction: action));

        Assert.That(Reply.FaultName(await response.Content.ReadAsStringAsync()), Is.EqualTo(name));
    }

    [Test]
    public async Task Reads_the_action_of_soap_12_from_the_content_type()
    {
        using var request = Envelopes.Request(SoapVersion.Soap12, Envelopes.Of(SoapVersion.Soap12));
        request.Content!.Headers.ContentType!.Parameters.Add(new("action", "\"urn:other\""));

        using var response = await _host.Client.SendAsync(request);

        Assert.That(Reply.FaultName(await response.Content.ReadAsStringAsync()), Is.EqualTo("ActionMismatch"));
    }

    public static IEnumerable<TestCaseData> BrokenAddressing()
    {
        static TestCaseData Case(string name, string header) => new TestCaseData(name, header).SetArgDisplayNames(name, (header.Length % 1000).ToString(System.Globalization.CultureInfo.InvariantCulture));

        const string Ns = Envelopes.Addressing;
        yield return Case("MessageAddressingHeaderRequired", Envelopes.AddressingHeader(action: null));
        yield return Case("MessageAddressingHeaderRequired", Envelopes.AddressingHeader(id: null));
        yield return Case("ActionNotSupported", Envelopes.AddressingHeader(action: "urn:other"));
        yield return Case("ActionMismatch", Envelopes.AddressingHeader(action: Envelopes.Exchange + "EnrollEncounter"));
        yield return Case("OnlyAnonymousAddressSupported", Envelopes.AddressingHeader(replyTo: "http://127.0.0.1:1/elsewhere"));
        yield return Case("OnlyAnonymousAddressSupported", Envelopes.AddressingHeader(extra: $"<a:FaultTo xmlns:a=\"{Ns}\"><a:Address>http://127.0.0.1:1/</a:Address></a:FaultTo>"));
        yield return Case("MissingAddressInEPR", Envelopes.AddressingHeader(extra: $"<a:ReplyTo xmlns:a=\"{Ns}\"/>"));
        yield return Case("InvalidCardinality", Envelopes.AddressingHeader(extra: $"<a:MessageID xmlns:a=\"{Ns}\">urn:uuid:2</a:MessageID>"));
        yield return Case("InvalidCardinality", Envelopes.AddressingHeader(extra: $"<a:Action xmlns:a=\"{Ns}\">{Envelopes.Action}</a:Action>"));
        yield return Case("InvalidAddress", Envelopes.AddressingHeader(id: new string('x', 1025)));
        yield return Case("InvalidAddress", Envelopes.AddressingHeader(id: string.Empty));
        yield return Case("DestinationUnreachable", Envelopes.AddressingHeader(to: "http://gateway.example/services/ngi"));
    }

    [TestCaseSource(nameof(BrokenAddressing))]
    public async Task Names_the_rule_of_addressing_that_a_message_breaks(string name, string header)
    {
        string text = await FaultOfAsync(SoapVersion.Soap12, Envelopes.Of(SoapVersion.Soap12, header: header));

        using var scope = Assert.EnterMultipleScope();
        Assert.That(Reply.FaultName(text), Is.EqualTo(name));
        Assert.That(Reply.Header(text)["Action"], Is.EqualTo(Envelopes.Addressing + "/fault"));
    }

    [Test]
    public async Task Answers_reliable_messaging_with_a_clear_fault()
    {
        const string Create = "http://schemas.xmlsoap.org/ws/2005/02/rm/CreateSequence";
        string text = await FaultOfAsync(SoapVersion.Soap12, Envelopes.Of(
            SoapVersion.Soap12, "<CreateSequence xmlns=\"http://schemas.xmlsoap.org/ws/2005/02/rm\"/>", Envelopes.AddressingHeader(action: Create)));

        Assert.That(Reply.FaultName(text), Is.EqualTo("ActionNotSupported"));
    }

    [Test]
    public async Task Throws_replies_away_that_nobody_wants()
    {
        string envelope = Envelopes.Of(SoapVersion.Soap12, header: Envelopes.AddressingHeader(replyTo: Envelopes.Addressing + "/none"));
        using var response = await _host.Client.SendAsync(Envelopes.Request(SoapVersion.Soap12, envelope));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    private static async Task<string> FaultOfAsync(SoapVersion version, string envelope)
    {
        using var response = await _host.Client.SendAsync(Envelopes.Request(version, envelope));
        string text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError), text);
        return text;
    }
}
