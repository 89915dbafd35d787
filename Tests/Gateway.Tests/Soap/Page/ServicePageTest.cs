using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Tests.Soap.Page;

public sealed class ServicePageTest
{
    private static EdgeHost _host = null!;

    [OneTimeSetUp]
    public static async Task StartAsync() => _host = await EdgeHost.StartAsync(
        configure: builder =>
        {
            builder.Services.AddAuthentication("cpms-console").AddCookie("cpms-console", options => options.LoginPath = "/sign-in");
            builder.Services.AddAuthorizationBuilder().AddPolicy("console", policy => policy.AddAuthenticationSchemes("cpms-console").RequireAuthenticatedUser());
        },
        map: app =>
        {
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapGet("/let-me-in", context => context.SignInAsync(
                "cpms-console", new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "ops")], "test"))));
        });

    [OneTimeTearDown]
    public static async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    [Property("Acceptance", "M-25")]
    public async Task Asks_others_to_sign_in()
    {
        using var response = await _host.Client.GetAsync(new Uri("/services/exchange", UriKind.Relative));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(response.Headers.Location?.AbsolutePath, Is.EqualTo("/sign-in"));
    }

    [Test]
    public async Task Shows_the_signed_in_every_operation_with_a_sample()
    {
        using var entry = await _host.Client.GetAsync(new Uri("/let-me-in", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/services/exchange");
        request.Headers.Add("Cookie", entry.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);

        using var response = await _host.Client.SendAsync(request);
        string page = await response.Content.ReadAsStringAsync();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page, Does.Contain("id=\"sample-EnrollEncounter\"").And.Contains("&lt;soap:Envelope"));
    }
}
