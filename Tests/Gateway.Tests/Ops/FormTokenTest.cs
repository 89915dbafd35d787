using System.Net;
using Gateway.Tests.Ops.Stand;

namespace Gateway.Tests.Ops;

internal sealed class FormTokenTest
{
    [TestCase("/messages/filter")]
    [TestCase("/sign-out")]
    [TestCase("/messages/{0}/resend")]
    [TestCase("/messages/{0}/reprocess")]
    [TestCase("/messages/{0}/ssn")]
    [TestCase("/messages/{0}/content")]
    public async Task A_post_without_the_token_of_the_form_is_refused(string path)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        using HttpResponseMessage answer = await client.PostBareAsync(
            path.Replace("{0}", SharedStand.Current.Log.ParkedOutbound.ToString(), StringComparison.Ordinal), ("reason", "forged deed"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(SharedStand.Current.Deeds.Asked.Any(one => one.Reason == "forged deed"), Is.False);
    }

    [Test]
    public async Task A_sign_in_without_the_token_is_refused()
    {
        using ConsoleClient client = new(SharedStand.Current.Address);

        using HttpResponseMessage answer = await client.PostBareAsync("/sign-in", ("name", "ops"), ("password", ConsoleStand.Password));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task A_form_of_more_than_16_KB_is_refused()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        using HttpResponseMessage answer = await client.PostBareAsync("/messages/filter", ("identifier", new string('x', 20_000)));

        Assert.That((int)answer.StatusCode, Is.EqualTo(400).Or.EqualTo(413));
    }
}
