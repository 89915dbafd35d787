using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Gateway.Tests.Soap;

namespace Gateway.Tests.Rest;

public sealed class RestEndpointTest
{
    private static EdgeHost _host = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => _host = await EdgeHost.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Answers_a_bare_message_with_a_bare_message()
    {
        using var response = await PostAsync(Envelopes.Message());

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(FakeIntake.Reply));
        Assert.That(_host.Intake.Seen.Any(seen => seen.Wire is { Protocol: "REST", Service: "exchange" } && seen.Root == "ValidateMessageRequest"), Is.True);
    }

    [TestCase("taken", HttpStatusCode.Accepted)]
    [TestCase("invalid", HttpStatusCode.UnprocessableEntity)]
    [TestCase("undetermined", HttpStatusCode.InternalServerError)]
    [TestCase("refused", HttpStatusCode.NotImplemented)]
    [TestCase("forbidden", HttpStatusCode.Forbidden)]
    [TestCase("conflict", HttpStatusCode.Conflict)]
    [TestCase("missing", HttpStatusCode.NotFound)]
    [TestCase("away", HttpStatusCode.ServiceUnavailable)]
    [TestCase("failed", HttpStatusCode.InternalServerError)]
    public async Task Says_what_became_of_a_message_by_status(string wish, HttpStatusCode status)
    {
        using var response = await PostAsync(Envelopes.Message(wish));

        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [TestCase("application/json", "\"code\":\"CPMS-3001\"")]
    [TestCase("application/xml", "<cpms:FindingCode>CPMS-3001</cpms:FindingCode>")]
    public async Task Gives_findings_in_the_form_that_is_asked_for(string accept, string expected)
    {
        using var response = await PostAsync(Envelopes.Message("invalid"), accept: accept);

        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(accept));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(expected));
    }

    [Test]
    public async Task Refuses_what_is_not_well_formed()
    {
        using var response = await PostAsync("<a><b></a>");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("CPMS-2017"));
    }

    [Test]
    public async Task Refuses_strangers()
    {
        using var response = await PostAsync(Envelopes.Message(), account: null);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(response.Headers.WwwAuthenticate.Single().Scheme, Is.EqualTo("Basic"));
    }

    [TestCase("application/soap+xml")]
    [TestCase("application/yaml")]
    public async Task Refuses_other_media_types(string mediaType)
    {
        using var response = await PostAsync(Envelopes.Message(), mediaType: mediaType);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    private static async Task<HttpResponseMessage> PostAsync(
        string message, string? account = "ASC", string mediaType = "application/xml", string accept = "application/xml")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(message, Encoding.UTF8, mediaType),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        request.Headers.Authorization = account is null ? null : Envelopes.Basic(account, EdgeHost.Password);
        return await _host.Client.SendAsync(request);
    }
}
