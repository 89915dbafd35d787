using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Simulators.Scripts;

namespace Simulators.Tests.Hosting;

public sealed class SimulatorHostTest
{
    [Test]
    public async Task Every_partner_has_a_port_of_its_own()
    {
        await using var stand = await Stand.StartAsync();

        Assert.That(stand.Host.Addresses.Keys, Is.EquivalentTo(PartnerCodes.All));
        Assert.That(stand.Host.Addresses.Values.Select(address => address.Port), Is.Unique);
        Assert.That(stand.Host.Addresses[PartnerCodes.Ngi].AbsolutePath, Is.EqualTo("/ngi"));
    }

    [TestCase(true, "application/soap+xml")]
    [TestCase(false, "text/xml")]
    public async Task Answers_in_the_version_of_the_request_and_relates_to_it(bool isSoap12, string mediaType)
    {
        await using var stand = await Stand.StartAsync();

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Pcqs, Messages.QueryPersonStatus("M1", "A900000101"), isSoap12, "urn:uuid:7");

        Assert.That(reply.MediaType, Is.EqualTo(mediaType));
        Assert.That(reply.Envelope.Name.NamespaceName, Is.EqualTo(isSoap12 ? Soap.Ns12 : Soap.Ns11));
        Assert.That(reply.RelatesTo, Is.EqualTo("urn:uuid:7"));
    }

    [TestCase("not xml")]
    [TestCase("<a/>")]
    [TestCase("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [TestCase("<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body/></s:Envelope>")]
    public async Task What_is_not_soap_gets_a_fault(string text)
    {
        await using var stand = await Stand.StartAsync();

        using HttpResponseMessage response = await Soap.SendAsync(stand.Host.Addresses[PartnerCodes.Ident], text);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("soap:Client"));
    }

    [Test]
    public async Task An_operation_of_another_partner_gets_a_fault()
    {
        await using var stand = await Stand.StartAsync();

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.QueryPersonStatus("M1", "A900000101"));

        Assert.That(reply.Body.Name.LocalName, Is.EqualTo("Fault"));
    }

    [TestCase(FaultMode.Error500, 500)]
    [TestCase(FaultMode.Unavailable, 503)]
    public async Task A_faulty_partner_does_nothing(FaultMode mode, int status)
    {
        await using var stand = await Stand.StartAsync();
        stand.Host.SetFault(PartnerCodes.Ident, mode);

        using HttpResponseMessage response = await Soap.SendAsync(stand.Host.Addresses[PartnerCodes.Ident], Soap.Envelope(Messages.Identify("M1", "print"), isSoap12: true));

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(stand.Host.Journal(PartnerCodes.Ident), Is.Empty);
    }

    [Test]
    public async Task A_partner_that_is_down_closes_the_connection()
    {
        await using var stand = await Stand.StartAsync();
        stand.Host.SetFault(PartnerCodes.Ident, FaultMode.Down);

        Assert.That(() => stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print")), Throws.InstanceOf<HttpRequestException>());
        Assert.That(stand.Host.Journal(PartnerCodes.Ident), Is.Empty);
    }

    [Test]
    public async Task A_dropped_answer_was_worked_on()
    {
        await using var stand = await Stand.StartAsync();
        stand.Host.SetFault(PartnerCodes.Ident, FaultMode.Drop);

        Assert.That(() => stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print")), Throws.InstanceOf<HttpRequestException>());
        Assert.That(stand.Host.Journal(PartnerCodes.Ident), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_malformed_answer_is_not_xml()
    {
        await using var stand = await Stand.StartAsync();
        stand.Host.SetFault(PartnerCodes.Ident, FaultMode.Malformed);

        Assert.That(() => stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print")), Throws.InstanceOf<System.Xml.XmlException>());
    }

    [Test]
    public async Task A_slow_partner_answers_in_the_end()
    {
        await using var stand = await Stand.StartAsync(new SimulatorOptions { SlowMilliseconds = 20 });
        stand.Host.SetFault(PartnerCodes.Ident, FaultMode.Slow);

        Soap.Reply reply = await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("M1", "print"));

        Assert.That(reply.Value("IdentifyOutcomeCode"), Is.EqualTo("NoMatch"));
    }

    [Test]
    public async Task The_page_shows_what_was_received_and_sets_faults()
    {
        await using var stand = await Stand.StartAsync(new ScriptLine(PartnerCodes.Ident, ScriptField.Name, "<b>,*", ScriptAction.NoMatch));
        await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("NUMBER-7", "print"));
        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent([new("mode", "Unavailable")]);

        using HttpResponseMessage set = await client.PostAsync(new Uri(stand.Host.Pages[PartnerCodes.Ident], "/control/fault"), form);
        string page = await client.GetStringAsync(stand.Host.Pages[PartnerCodes.Ident]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("NUMBER-7"));
            Assert.That(page, Does.Contain("Misbehaves: Unavailable"));
            Assert.That(page, Does.Contain("&lt;b&gt;,*"));
        }
    }

    [Test]
    public async Task The_status_is_json()
    {
        await using var stand = await Stand.StartAsync();
        await stand.AskAsync(PartnerCodes.Ident, Messages.Identify("NUMBER-7", "print"));
        using var client = new HttpClient();

        using var status = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(new Uri(stand.Host.Pages[PartnerCodes.Ident], "/status")));

        Assert.That(status.RootElement.GetProperty("entries")[0].GetProperty("identification").GetString(), Is.EqualTo("NUMBER-7"));
    }

    [TestCase("Host", "attacker.example")]
    [TestCase("Origin", "http://attacker.example")]
    public async Task Pages_of_elsewhere_are_refused(string header, string value)
    {
        await using var stand = await Stand.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(stand.Host.Pages[PartnerCodes.Ident], "/control/fault?mode=Down"));
        request.Headers.TryAddWithoutValidation(header, value);

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_taken_port_stops_the_start()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var options = new SimulatorOptions { Ports = new Dictionary<string, int>(StringComparer.Ordinal) { [PartnerCodes.Pcqs] = ((IPEndPoint)taken.LocalEndpoint).Port } };

        Assert.That(() => SimulatorHost.StartAsync(options, NullLoggerFactory.Instance, CancellationToken.None), Throws.InstanceOf<IOException>());
    }
}
