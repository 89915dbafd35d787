using System.Net;
using System.Text;
using Gateway.Security;
using Gateway.Soap;
using Gateway.Soap.Client;
using Gateway.Soap.Mtom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Processing.Partners;
using Schemas;

namespace Gateway.Tests.Soap.Client;

public sealed class SoapClientTest
{
    private static readonly BinaryElements Binaries = BinaryElements.Of(SchemaCatalog.Load());

    private static EdgeHost _host = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => _host = await EdgeHost.StartAsync(map: app =>
    {
        app.Map("/status/{code:int}", (HttpContext context, int code) => context.Response.StatusCode = code);
        app.Map("/redirect", (HttpContext context) => context.Response.Redirect("/services/exchange"));
        app.Map("/silence", (HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        app.Map("/text", () => "nonsense");
        app.Map("/say", async (HttpContext context) =>
        {
            // Answers with what the query holds, after the request was read.
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = context.Request.Query["type"];
            context.Response.StatusCode = int.Parse(context.Request.Query["status"]!, System.Globalization.CultureInfo.InvariantCulture);
            await context.Response.WriteAsync(context.Request.Query["text"]!);
        });
    });

    [OneTimeTearDown]
    public static async Task StopAsync() => await _host.DisposeAsync();

    [TestCase(true)]
    [TestCase(false)]
    public async Task Brings_the_reply_as_a_document_of_its_own(bool usesSoap12)
    {
        var reply = await SendAsync(Call("services/exchange") with { UsesSoap12 = usesSoap12 });

        Assert.That(Text(reply), Is.EqualTo(FakeIntake.Reply));
    }

    [Test]
    public async Task Takes_namespaces_of_the_envelope_along()
    {
        var reply = await SendAsync(Saying(
            200, $"<s:Envelope xmlns:s='{Envelopes.Soap12}' xmlns:x='urn:x' xmlns='urn:d'><s:Body xmlns:y=\"urn:y\"><x:A y:b='1' xmlns:z='urn:z'><C/></x:A></s:Body></s:Envelope>"));

        var root = System.Xml.Linq.XElement.Parse(Text(reply));
        Assert.That(root.Name.ToString(), Is.EqualTo("{urn:x}A"));
        Assert.That(root.Elements().Single().Name.ToString(), Is.EqualTo("{urn:d}C"));
        Assert.That(root.Attributes().Any(attribute => attribute.Name.ToString() == "{urn:y}b"), Is.True);
    }

    [Test]
    public async Task Sends_long_binary_content_as_a_part_where_the_partner_wants_it()
    {
        byte[] image = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i % 251))];
        string message = "<n:Base64BinaryObject xmlns:n=\"https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/\">"
            + Convert.ToBase64String(image) + "</n:Base64BinaryObject>";
        string xml = $"<c:ValidateMessageRequest xmlns:c=\"{Envelopes.Exchange}\">{message}</c:ValidateMessageRequest>";

        var reply = await SendAsync(Call("services/exchange") with { Xml = Encoding.UTF8.GetBytes(xml), Partner = "MTOM" });

        Assert.That(Text(reply), Is.EqualTo(FakeIntake.Reply));
        Assert.That(_host.Intake.Seen.Any(seen => seen.Part is { } part && part.AsSpan().SequenceEqual(image)), Is.True);
    }

    [Test]
    public async Task Says_that_a_fault_of_ours_is_final()
    {
        var reply = await SendAsync(Call("services/exchange", "refused"));

        Assert.That(reply, Is.TypeOf<PartnerReply.Faulted>());
        Assert.That(((PartnerReply.Faulted)reply).FaultCode, Is.EqualTo("NotYetServed"));
        Assert.That(((PartnerReply.Faulted)reply).Detail, Does.Contain("MessageFault"));
    }

    [Test]
    public async Task Says_that_a_fault_of_theirs_may_pass()
    {
        var reply = await SendAsync(Call("services/exchange", "failed"));

        Assert.That(reply, Is.TypeOf<PartnerReply.Unavailable>());
    }

    [Test]
    public async Task Takes_an_empty_acceptance()
    {
        var reply = await SendAsync(Call("services/exchange", "taken"));

        Assert.That(((PartnerReply.Answered)reply).Xml.IsEmpty, Is.True);
    }

    [TestCase("status/503", "HTTP 503")]
    [TestCase("status/500", "HTTP 500")]
    [TestCase("status/401", "HTTP 401")]
    [TestCase("redirect", "HTTP 302")]
    [TestCase("text", "the reply cannot be read")]
    [TestCase("silence", "timeout")]
    public async Task Tries_again_after_trouble(string path, string reason)
    {
        var reply = await SendAsync(Call(path) with { TimeoutSeconds = path == "silence" ? 0.2 : 20 });

        Assert.That(reply, Is.EqualTo(new PartnerReply.Unavailable(reason)));
    }

    [Test]
    public async Task Tries_again_where_nobody_listens()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var reply = await SendAsync(Call("x") with { Address = new Uri($"http://127.0.0.1:{port}/x") });

        Assert.That(reply, Is.EqualTo(new PartnerReply.Unavailable("connection refused")));
    }

    [Test]
    public async Task Stops_reading_replies_that_are_too_long()
    {
        var reply = await SendAsync(Call("services/exchange", "long"), new EdgeLimits { ClientReplyBytes = 1000 });

        Assert.That(reply, Is.EqualTo(new PartnerReply.Unavailable("the reply is too long")));
    }

    [Test]
    public async Task Does_not_take_the_answer_to_another_message()
    {
        var reply = await SendAsync(Saying(
            200, $"<s:Envelope xmlns:s='{Envelopes.Soap12}'><s:Header><a:RelatesTo xmlns:a='{Envelopes.Addressing}'>urn:uuid:other</a:RelatesTo></s:Header><s:Body><A/></s:Body></s:Envelope>"));

        Assert.That(reply, Is.EqualTo(new PartnerReply.Unavailable("the reply answers another message")));
    }

    private static PartnerCall Saying(int status, string text) => Call(
        $"say?status={status}&type={Uri.EscapeDataString("application/soap+xml")}&text={Uri.EscapeDataString(text)}");

    private static PartnerCall Call(string path, string wish = "hello") => new()
    {
        Address = new Uri(_host.Address, path),
        Partner = "ASC",
        Action = Envelopes.Action,
        Xml = Encoding.UTF8.GetBytes(Envelopes.Message(wish)),
        MessageId = Guid.CreateVersion7(),
    };

    private static async Task<PartnerReply> SendAsync(PartnerCall call, EdgeLimits? limits = null)
    {
        var accounts = new PartnerAccounts([Account("ASC", false), Account("MTOM", true)]);
        var settings = new EdgeSettings { Limits = limits ?? new EdgeLimits() };
        using var client = new SoapClient(accounts, settings, Binaries, TimeProvider.System, NullLogger<SoapClient>.Instance);
        return await client.SendAsync(call, CancellationToken.None);
    }

    private static PartnerAccount Account(string code, bool usesMtom) => new()
    {
        Partner = new Partner { Code = code, Name = code, Operations = [] },
        CallUser = "ASC",
        CallPassword = EdgeHost.Password,
        UsesMtom = usesMtom,
    };

    private static string Text(PartnerReply reply) => reply is PartnerReply.Answered answered
        ? Encoding.UTF8.GetString(answered.Xml.Span)
        : throw new AssertionException(reply.ToString());
}
