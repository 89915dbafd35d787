using Processing.Stores.Access;

namespace Persistence.Tests.Access;

public abstract class AccessStoreContract(StorageEngine engine) : StoreContract(engine)
{
    private static readonly AccessFilter Everything = new() { IncludesWithheld = true };

    [Test]
    public async Task Reads_what_was_added_newest_first()
    {
        AccessEntry old = await AddAsync(Entry());
        AccessEntry young = await AddAsync(Entry() with { At = Now.AddSeconds(1), Reason = null, MessageId = null, PersonId = null, Elements = "" });

        Assert.That(await ReadAsync(stores => stores.Access.ReadAsync(Everything, 10)), Is.EqualTo([young, old]));
        Assert.That(await ReadAsync(stores => stores.Access.ReadAsync(Everything, 1)), Is.EqualTo([young]));
    }

    [Test]
    public async Task Reads_by_person_and_by_reader()
    {
        AccessEntry one = await AddAsync(Entry());
        AccessEntry other = await AddAsync(Entry() with { Reader = "CBP" });

        Assert.That(await ReadAsync(stores => stores.Access.ReadAsync(Everything with { PersonId = one.PersonId }, 10)), Is.EqualTo([one]));
        Assert.That(await ReadAsync(stores => stores.Access.ReadAsync(Everything with { Reader = "CBP" }, 10)), Is.EqualTo([other]));
        Assert.That(await ReadAsync(stores => stores.Access.ReadAsync(Everything with { Reader = "CBP", PersonId = one.PersonId }, 10)), Is.Empty);
    }

    [Test]
    public async Task Leaves_out_who_was_withheld()
    {
        await AddAsync(Entry() with { Outcome = AccessOutcome.Withheld });
        AccessEntry shown = await AddAsync(Entry());

        Assert.That(await ReadAsync(stores => stores.Access.ReadAsync(new AccessFilter { IncludesWithheld = false }, 10)), Is.EqualTo([shown]));
    }

    private static AccessEntry Entry() => new()
    {
        Id = Guid.CreateVersion7(),
        At = Now,
        Reader = "ICE",
        Organization = "ICE",
        Operation = "SearchPerson",
        Purpose = "LawEnforcement",
        Reason = "case 17",
        MessageId = Rows.NewId(),
        PersonId = Guid.CreateVersion7(),
        Outcome = AccessOutcome.Shown,
        Elements = "BirthDate Name",
        Rule = "access-scopes:ice-law",
    };

    private async Task<AccessEntry> AddAsync(AccessEntry entry)
    {
        await WriteAsync(stores => stores.Access.AddAsync(entry));
        return entry;
    }
}
