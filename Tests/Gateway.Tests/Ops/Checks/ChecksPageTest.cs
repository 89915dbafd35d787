using Gateway.Tests.Ops.Stand;
using Processing.Intake;
using Processing.Stores.Checks;
using Processing.Stores.People;

namespace Gateway.Tests.Ops.Checks;

internal sealed class ChecksPageTest
{
    [Test]
    public async Task Shows_a_check_that_runs_out_with_the_days_left()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        DateTimeOffset now = stand.Time.GetUtcNow();
        await stand.Storage.WriteAsync(
            async stores =>
            {
                MessageId message = (await stores.Encounters.ReadAsync(stand.Log.PersonId))[0].MessageId;
                await stores.Checks.AddAsync(new BackgroundCheck
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = stand.Log.PersonId,
                    MessageId = message,
                    Kind = "DodAbis",
                    Partner = "ABIS",
                    ControlNumber = "TCN-9",
                    PolicyRow = "checks-by-form:x",
                    Status = CheckStatus.Answered,
                    RequestedAt = now,
                    AnsweredAt = now,
                    ValidUntil = DateOnly.FromDateTime(now.UtcDateTime).AddDays(12),
                });
                return true;
            },
            CancellationToken.None);
        using ConsoleClient client = await ConsoleClient.SignedInAsync(stand, "ops");

        string page = await client.ReadAsync("/checks");

        Assert.That(page, Does.Contain("runs out").And.Contain("in 12 days").And.Contain(stand.Log.PersonId.ToString()));
    }

    [Test]
    public async Task Shows_people_by_source_class()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        using ConsoleClient client = await ConsoleClient.SignedInAsync(stand, "viewer");
        string before = await client.ReadAsync("/people");
        await stand.Storage.WriteAsync(
            async stores =>
            {
                await stores.Keys.KeepFiguresAsync([new NameFigure("source", "card", 27), new NameFigure("source", "full", 33)], stand.Time.GetUtcNow());
                return true;
            },
            CancellationToken.None);

        string after = await client.ReadAsync("/people");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Does.Contain("Nothing was counted yet"));
            Assert.That(after, Does.Contain("benefit card only").And.Contain(">27<").And.Contain(">60<"));
        }
    }
}
