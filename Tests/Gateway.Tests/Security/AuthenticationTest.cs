using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Gateway.Soap;
using Gateway.Soap.Envelopes;
using Gateway.Tests.Soap;

namespace Gateway.Tests.Security;

/// <summary>Who is let in, through the real server.</summary>
public sealed class AuthenticationTest
{
    private const string Secext = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private const string Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    private const string Profile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#";

    private static EdgeHost _host = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => _host = await EdgeHost.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Asks_strangers_for_credentials()
    {
        using var response = await SendAsync(Envelopes.Of(SoapVersion.Soap11), account: null);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(response.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Basic realm=\"cpms\", charset=\"UTF-8\""));
    }

    [TestCase("ASC", "wrong")]
    [TestCase("CARD", EdgeHost.Password)]
    [TestCase("CERT", "")]
    [TestCase("NOBODY", EdgeHost.Password)]
    [TestCase("", "")]
    public async Task Lets_nobody_in_with_a_wrong_pair(string account, string password)
    {
        using var request = Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11));
        request.Headers.Authorization = Envelopes.Basic(account, password);

        using var response = await _host.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("Bearer abc")]
    [TestCase("Basic %%%")]
    [TestCase("Basic bm9jb2xvbg==")]
    public async Task Refuses_other_authorizations(string value)
    {
        using var request = Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11), account: null);
        request.Headers.TryAddWithoutValidation("Authorization", value);

        using var response = await _host.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase(SoapVersion.Soap11, "")]
    [TestCase(SoapVersion.Soap12, "")]
    [TestCase(SoapVersion.Soap12, " Type=\"" + Profile + "PasswordText\"")]
    public async Task Knows_a_partner_by_its_username_token(SoapVersion version, string type)
    {
        string envelope = Envelopes.Of(version, header: Security(Timestamp(0, 300) + Token("ASC", EdgeHost.Password, type)));

        using var response = await _host.Client.SendAsync(Envelopes.Request(version, envelope, account: null));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task Finds_the_token_of_a_long_message_in_its_beginning()
    {
        string envelope = Envelopes.Of(
            SoapVersion.Soap11, Envelopes.Message(new string('A', 900_000)), Security(Token("ASC", EdgeHost.Password)));

        using var response = await SendAsync(envelope, account: null);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Does_not_look_for_a_token_beyond_the_beginning()
    {
        string header = $"<x:Filler xmlns:x=\"urn:x\">{new string('x', 2_000_000)}</x:Filler>" + Security(Token("ASC", EdgeHost.Password));

        using var response = await SendAsync(Envelopes.Of(SoapVersion.Soap11, header: header), account: null);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    public static IEnumerable<TestCaseData> WrongSecurity()
    {
        static TestCaseData Case(string name, string title, string header) => new TestCaseData(name, header).SetArgDisplayNames(title, name);

        string right = Token("ASC", EdgeHost.Password);
        yield return Case("FailedAuthentication", "wrong password", Security(Token("ASC", "wrong")));
        yield return Case("UnsupportedSecurityToken", "digest", Security(Token("ASC", EdgeHost.Password, $" Type=\"{Profile}PasswordDigest\"")));
        yield return Case("MessageExpired", "expired", Security(Timestamp(-3600, -3300) + right));
        yield return Case("MessageExpired", "future", Security(Timestamp(3600, 3900) + right));
        yield return Case("MessageExpired", "old without end", Security(Timestamp(-3600, null) + right));
        yield return Case("InvalidSecurity", "two timestamps", Security(Timestamp(0, 300) + Timestamp(0, 300) + right));
        yield return Case("InvalidSecurity", "two tokens", Security(right + right));
        yield return Case("InvalidSecurity", "two headers", Security(right) + Security(right));
        yield return Case("InvalidSecurity", "no time", Security($"<u:Timestamp xmlns:u=\"{Utility}\"><u:Created>today</u:Created></u:Timestamp>" + right));
        yield return Case("UnsupportedSecurityToken", "signature", Security(right + "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/>"));
    }

    [TestCaseSource(nameof(WrongSecurity))]
    public async Task Names_what_is_wrong_with_a_security_header(string name, string header)
    {
        using var response = await SendAsync(Envelopes.Of(SoapVersion.Soap11, header: header), account: null);
        string text = await response.Content.ReadAsStringAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError), text);
        Assert.That(Reply.FaultName(text), Is.EqualTo(name));
        Assert.That(text, Does.Not.Contain(EdgeHost.Password));
    }

    [Test]
    public async Task Refuses_a_token_that_names_another_partner_than_the_connection()
    {
        string header = Security(Token("CARD", "another-password-2"));

        using var response = await SendAsync(Envelopes.Of(SoapVersion.Soap11, header: header), account: "ASC");

        Assert.That(Reply.FaultName(await response.Content.ReadAsStringAsync()), Is.EqualTo("FailedAuthentication"));
    }

    [Test]
    public async Task Stops_looking_at_passwords_after_too_many_wrong_ones()
    {
        await using var host = await EdgeHost.StartAsync(new EdgeSettings { Limits = new EdgeLimits { FailedAttemptsPerMinute = 3 } });
        var statuses = new List<HttpStatusCode>();
        foreach (string password in new[] { "a", "b", "c", "d", EdgeHost.Password })
        {
            using var request = Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11));
            request.Headers.Authorization = Envelopes.Basic("ASC", password);
            using var response = await host.Client.SendAsync(request);
            statuses.Add(response.StatusCode);
        }

        Assert.That(statuses, Is.EqualTo((HttpStatusCode[])
        [
            HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized,
            HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests,
        ]));
    }

    [Test]
    public async Task Reads_no_more_of_a_stranger_than_a_token_could_need()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _host.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /services/exchange HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nContent-Length: 30000000\r\n\r\n" + new string('x', 70_000)));
        byte[] answer = new byte[12];

        await stream.ReadExactlyAsync(answer);

        Assert.That(Encoding.ASCII.GetString(answer), Is.EqualTo("HTTP/1.1 401"));
    }

    private static string Security(string content) => $"<o:Security xmlns:o=\"{Secext}\" s:mustUnderstand=\"1\">{content}</o:Security>";

    private static string Token(string account, string password, string type = "") =>
        $"<o:UsernameToken><o:Username>{account}</o:Username><o:Password{type}>{password}</o:Password></o:UsernameToken>";

    private static string Timestamp(int createdSeconds, int? expiresSeconds)
    {
        string At(int seconds) => TimeProvider.System.GetUtcNow().AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        string expires = expiresSeconds is { } seconds ? $"<u:Expires>{At(seconds)}</u:Expires>" : string.Empty;
        return $"<u:Timestamp xmlns:u=\"{Utility}\"><u:Created>{At(createdSeconds)}</u:Created>{expires}</u:Timestamp>";
    }

    private static Task<HttpResponseMessage> SendAsync(string envelope, string? account) =>
        _host.Client.SendAsync(Envelopes.Request(SoapVersion.Soap11, envelope, account));
}
