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
