using Gateway.Tests.Ops.Stand;

namespace Gateway.Tests.Ops;

internal sealed class SecurityHeadersTest
{
    [TestCase("/")]
    [TestCase("/sign-in")]
    [TestCase("/parked")]
    [TestCase("/messages/unknown")]
    public async Task Every_page_forbids_scripts_of_others_frames_and_copies(string path)
    {
        using ConsoleClient client = path == "/sign-in"
            ? new ConsoleClient(SharedStand.Current.Address)
            : await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        using HttpResponseMessage answer = await client.GetAsync(path);

        string policy = string.Join(';', answer.Headers.GetValues("Content-Security-Policy"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("script-src 'self'").And.Contain("frame-ancestors 'none'"));
            Assert.That(policy, Does.Not.Contain("unsafe"));
            Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(["nosniff"]));
            Assert.That(answer.Headers.GetValues("X-Frame-Options"), Is.EqualTo(["DENY"]));
            Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(["same-origin"]));
        }
    }
}
