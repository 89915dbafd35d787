using Processing.Stores.Verifications;

namespace Persistence.Tests.Verifications;

public abstract class VerificationStoreContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    public async Task Is_decided_once()
    {
        IdentityVerification kept = await AddAsync(Now);

        bool first = await WriteAsync(stores => stores.Verifications.DecideAsync(kept.Id, "SamePerson", "officer", "face", Now.AddMinutes(1)));
        bool second = await WriteAsync(stores => stores.Verifications.DecideAsync(kept.Id, "OtherPerson", "officer", "face", Now.AddMinutes(2)));

        Assert.That((first, second), Is.EqualTo((true, false)));
        Assert.That(
            await ReadAsync(stores => stores.Verifications.FindAsync(kept.Id)),
            Is.EqualTo(kept with { Decision = "SamePerson", DecidedBy = "officer", DecidedBecause = "face", DecidedAt = Now.AddMinutes(1) }));
    }

    [Test]
    public async Task Those_without_a_decision_come_first()
    {
        IdentityVerification old = await AddAsync(Now);
        IdentityVerification young = await AddAsync(Now.AddHours(1));
        await WriteAsync(stores => stores.Verifications.DecideAsync(young.Id, "SamePerson", "officer", "face", Now.AddHours(2)));

        Assert.That((await ReadAsync(stores => stores.Verifications.ReadNewestAsync(5))).Select(one => one.Id), Is.EqualTo([old.Id, young.Id]));
        Assert.That(await ReadAsync(stores => stores.Verifications.ReadByPersonAsync(old.PersonId)), Is.EqualTo([old]));
    }

    private async Task<IdentityVerification> AddAsync(DateTimeOffset at)
    {
        var verification = new IdentityVerification
        {
            Id = Guid.CreateVersion7(at),
            MessageId = await KeepMessageAsync(Rows.Message(Guid.CreateVersion7().ToString())),
            PersonId = Guid.CreateVersion7(),
            Site = "LOS-FO",
            At = at,
            Outcome = "Verified",
            Evidence = "IDENT Verify: Match",
        };
        await WriteAsync(stores => stores.Verifications.AddAsync(verification));
        return verification;
    }
}
