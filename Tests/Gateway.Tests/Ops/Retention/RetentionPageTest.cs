using System.Net;
using Gateway.Tests.Ops.Stand;
using Processing.Stores.Retention;

namespace Gateway.Tests.Ops.Retention;

internal sealed class RetentionPageTest
{
    [Test]
    public async Task A_hold_is_set_by_one_and_lifted_by_two()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        using ConsoleClient ops = await ConsoleClient.SignedInAsync(stand, "ops");
        using ConsoleClient chief = await ConsoleClient.SignedInAsync(stand, "chief");

        using HttpResponseMessage set = await ops.PostAsync("/retention", "/holds", ("person", stand.Log.PersonId.ToString()), ("authority", "a court"), ("reason", "case 7"));
        LegalHold hold = (await HoldsAsync(stand)).Single();
        using HttpResponseMessage asked = await ops.PostAsync("/retention", $"/holds/{hold.Id}/ask-lift", ("reason", "case closed"));
        using HttpResponseMessage own = await ops.PostAsync("/retention", $"/holds/{hold.Id}/lift", ("reason", "order"));
        string page = await chief.ReadAsync("/retention");
        using HttpResponseMessage lifted = await chief.PostAsync("/retention", $"/holds/{hold.Id}/lift", ("reason", "order"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((set.StatusCode, asked.StatusCode, own.StatusCode, lifted.StatusCode), Is.EqualTo((HttpStatusCode.Found, HttpStatusCode.Found, HttpStatusCode.Conflict, HttpStatusCode.Found)));
            Assert.That(page, Does.Contain("a court").And.Contain("case closed"));
            Assert.That((await HoldsAsync(stand)).Count, Is.Zero);
        }
    }

    [Test]
    public async Task Nobody_of_our_time_is_asked_to_be_destroyed()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        using ConsoleClient ops = await ConsoleClient.SignedInAsync(stand, "ops");

        using HttpResponseMessage asked = await ops.PostAsync("/retention", "/retention", ("reason", "yearly"));

        Assert.That(asked.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    private static Task<IReadOnlyList<LegalHold>> HoldsAsync(ConsoleStand stand) =>
        stand.Storage.ReadAsync(stores => stores.Retention.ReadOpenHoldsAsync(10), CancellationToken.None);
}
