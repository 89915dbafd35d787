using System.Net;
using System.Security.Cryptography.X509Certificates;
using Gateway.Soap.Envelopes;
using Gateway.Tests.Soap;

namespace Gateway.Tests.Security;

/// <summary>Client certificates through a real TLS connection.</summary>
public sealed class ClientCertificateTest
{
    private static EdgeHost _host = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => _host = await EdgeHost.StartAsync(certificate: TestCertificates.Server);

    [OneTimeTearDown]
    public static async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Knows_a_partner_by_its_pinned_certificate()
    {
        using var response = await SendAsync(TestCertificates.Known);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_host.Intake.Seen.Select(seen => seen.Sender), Does.Contain("CERT"));
    }

    [Test]
    public async Task Refuses_a_certificate_that_nobody_pinned()
    {
        using var response = await SendAsync(TestCertificates.Unknown);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Refuses_a_pinned_certificate_after_its_life()
    {
        using var response = await SendAsync(TestCertificates.Expired);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Asks_for_no_certificate_where_a_password_comes()
    {
        using var response = await SendAsync(null, "ASC");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task<HttpResponseMessage> SendAsync(X509Certificate2? certificate, string? account = null)
    {
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, server, _, _) =>
            server?.GetCertHashString() == TestCertificates.Server.GetCertHashString();
        if (certificate is not null)
        {
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        }

        using var client = new HttpClient(handler) { BaseAddress = _host.Address };
        return await client.SendAsync(Envelopes.Request(SoapVersion.Soap11, Envelopes.Of(SoapVersion.Soap11), account));
    }
}
