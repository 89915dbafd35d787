using Processing.Intake;
using Processing.Stores.Checks;

namespace Persistence.Tests.Checks;

public abstract class CheckStoreContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    public async Task Finds_a_check_by_what_it_went_out_under()
    {
        BackgroundCheck kept = await AddAsync("TCN-1", Now);

        BackgroundCheck? found = await ReadAsync(stores => stores.Checks.FindByControlNumberAsync("NGI", "TCN-1"));
        BackgroundCheck? other = await ReadAsync(stores => stores.Checks.FindByControlNumberAsync("ABIS", "TCN-1"));

        Assert.That((found, other), Is.EqualTo((kept, (BackgroundCheck?)null)));
    }

    [Test]
    public async Task Notes_an_answer()
    {
        BackgroundCheck kept = await AddAsync("TCN-1", Now);
        MessageId answer = await KeepMessageAsync();

        await WriteAsync(stores => stores.Checks.SetAnswerAsync(
            kept.Id, CheckStatus.Answered, "NonIdent", answer, Now.AddHours(3), new DateOnly(2028, 2, 29)));

        Assert.That(await ReadAsync(stores => stores.Checks.ReadAsync(kept.PersonId)), Is.EqualTo(
        [
            kept with
            {
                Status = CheckStatus.Answered,
                Result = "NonIdent",
                AnswerId = answer,
                AnsweredAt = Now.AddHours(3),
                ValidUntil = new DateOnly(2028, 2, 29),
            },
        ]));
    }

    [Test]
    public async Task Reads_the_checks_of_a_message_oldest_first()
    {
        BackgroundCheck late = await AddAsync("TCN-1", Now);
        BackgroundCheck early = late with { Id = Guid.CreateVersion7(), RequestedAt = Now.AddDays(-1), ControlNumber = "TCN-2" };
        await WriteAsync(stores => stores.Checks.AddAsync(early));

        Assert.That(
            await ReadAsync(stores => stores.Checks.ReadByMessageAsync(late.MessageId)), Is.EqualTo([early, late]));
    }

    [Test]
    public async Task Shows_what_somebody_has_to_look_after()
    {
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        BackgroundCheck endsSoon = await AnsweredAsync("TCN-1", today.AddDays(5));
        BackgroundCheck ended = await AnsweredAsync("TCN-2", today.AddDays(-5));
        BackgroundCheck silent = await AddAsync("TCN-3", Now.AddDays(-3));
        BackgroundCheck refreshed = await AnsweredAsync("TCN-4", today.AddDays(6));
        await WriteAsync(stores => stores.Checks.AddAsync(refreshed with { Id = Guid.CreateVersion7(), ControlNumber = "TCN-5", RequestedAt = Now, Status = CheckStatus.Requested, AnswerId = null, AnsweredAt = null, ValidUntil = null }));
        await AnsweredAsync("TCN-6", today.AddDays(60));
        await AddAsync("TCN-7", Now);

        IReadOnlyList<BackgroundCheck> due = await ReadAsync(stores => stores.Checks.ReadDueAsync(DueChecks.At(Now), 10));

        Assert.That(due.Select(check => check.Id), Is.EqualTo([ended.Id, endsSoon.Id, silent.Id]));
    }

    private async Task<BackgroundCheck> AnsweredAsync(string controlNumber, DateOnly validUntil)
    {
        BackgroundCheck check = await AddAsync(controlNumber, Now.AddDays(-10));
        MessageId answer = await KeepMessageAsync();
        await WriteAsync(stores => stores.Checks.SetAnswerAsync(check.Id, CheckStatus.Answered, "NonIdent", answer, Now.AddDays(-9), validUntil));
        return check with { Status = CheckStatus.Answered, ValidUntil = validUntil };
    }

    private async Task<BackgroundCheck> AddAsync(string controlNumber, DateTimeOffset at)
    {
        var check = new BackgroundCheck
        {
            Id = Guid.CreateVersion7(),
            PersonId = Guid.CreateVersion7(),
            MessageId = await KeepMessageAsync(),
            Kind = "FbiFingerprint",
            Partner = "NGI",
            ControlNumber = controlNumber,
            PolicyRow = "checks-by-form:1",
            Status = CheckStatus.Requested,
            RequestedAt = at,
        };
        await WriteAsync(async stores =>
        {
            await stores.People.AddAsync(check.PersonId, Now);
            await stores.Checks.AddAsync(check);
        });
        return check;
    }
}
