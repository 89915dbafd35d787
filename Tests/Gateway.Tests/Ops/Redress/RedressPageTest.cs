using System.Net;
using Gateway.Tests.Ops.Stand;

namespace Gateway.Tests.Ops.Redress;

internal sealed class RedressPageTest
{
    private static SeededLog Log => SharedStand.Current.Log;

    [TestCase("viewer", HttpStatusCode.Forbidden)]
    [TestCase("ops", HttpStatusCode.Forbidden)]
    [TestCase("privacy", HttpStatusCode.OK)]
    [Property("Acceptance", "M-128")]
    public async Task Requests_for_correction_are_for_the_role_redress(string user, HttpStatusCode status)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, user);

        using HttpResponseMessage list = await client.GetAsync("/redress");
        using HttpResponseMessage one = await client.GetAsync($"/redress/{Log.Redress}");

        Assert.That((list.StatusCode, one.StatusCode), Is.EqualTo((status, status)));
    }

    [TestCase("prepare", "Grant", "evidence seen", HttpStatusCode.Found)]
    [TestCase("decide", "Deny", "evidence seen", HttpStatusCode.Found)]
    [TestCase("decide", "Deny", "", HttpStatusCode.BadRequest)]
    [TestCase("prepare", "Maybe", "evidence seen", HttpStatusCode.BadRequest)]
    [Property("Acceptance", "M-128")]
    public async Task A_deed_needs_a_choice_and_a_reason(string deed, string decision, string reason, HttpStatusCode status)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "privacy");

        using HttpResponseMessage answer = await client.PostAsync($"/redress/{Log.Redress}", $"/redress/{Log.Redress}/{deed}", ("decision", decision), ("reason", reason));

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(SharedStand.Current.Deeds.OfPeople.Contains($"{deed} {Log.Redress} {decision} {reason} privacy"), Is.EqualTo(status == HttpStatusCode.Found));
    }
}
