using System.Net;
using Gateway.Tests.Ops.Stand;

namespace Gateway.Tests.Ops.Verifications;

internal sealed class VerificationsPageTest
{
    private static SeededLog Log => SharedStand.Current.Log;

    [Test]
    [Property("Acceptance", "M-130 M-131")]
    public async Task Shows_earlier_and_new_biometrics_with_the_notice()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "verifier");

        string page = await client.ReadAsync($"/verifications/{Log.Verification}");

        using var scope = Assert.EnterMultipleScope();
        Assert.That(page, Does.Contain("Captured before <b>3</b>").And.Contain("Captured now <b>3</b>").And.Contain("Face"));
        Assert.That(page, Does.Contain("M-1061").And.Contain("1615-0125"));
        Assert.That(page, Does.Contain("IDENT Verify: Match"));
    }

    [Test]
    public async Task Shows_only_images_that_are_on_the_page()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "verifier");

        using HttpResponseMessage on = await client.GetAsync($"/verifications/{Log.Verification}/images/{Log.Enrolment}/0");
        using HttpResponseMessage elsewhere = await client.GetAsync($"/verifications/{Log.Verification}/images/{Log.OneLine}/0");
        using HttpResponseMessage beyond = await client.GetAsync($"/verifications/{Log.Verification}/images/{Log.Enrolment}/99");

        Assert.That((on.StatusCode, elsewhere.StatusCode, beyond.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
    }

    [TestCase("SamePerson", "face and prints", HttpStatusCode.Found)]
    [TestCase("SamePerson", "", HttpStatusCode.BadRequest)]
    [TestCase("Perhaps", "face and prints", HttpStatusCode.BadRequest)]
    [Property("Acceptance", "M-131")]
    public async Task A_decision_needs_a_choice_and_a_reason(string decision, string reason, HttpStatusCode status)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "verifier");

        using HttpResponseMessage answer = await client.PostAsync($"/verifications/{Log.Verification}", $"/verifications/{Log.Verification}/decide", ("decision", decision), ("reason", reason));

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(SharedStand.Current.Deeds.OfPeople.Contains($"{Log.Verification} {decision} {reason} verifier"), Is.EqualTo(status == HttpStatusCode.Found));
    }

    [Test]
    [Property("Acceptance", "M-13")]
    public async Task The_timeline_shows_lanes_and_what_was_known()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        string page = await client.ReadAsync($"/people/{Log.PersonId}/timeline");

        Assert.That(page, Does.Contain("<svg class=\"lane-chart\"").And.Contain("Identity: ").And.Contain("Verification: Verified at LOS-FO"));
        Assert.That(page, Does.Contain("Known then"));
    }
}
