using Processing.Intake;
using Processing.Stores.People;

namespace Persistence.Tests.People;

public abstract class PersonStoreContract(StorageEngine engine) : StoreContract(engine)
{
    private static readonly Biography Garcia =
        new("García-López", "María José", "1990-02-03", "F", "MEX");

    [Test]
    public async Task Finds_people_by_identifier_and_kind()
    {
        (Guid first, MessageId message) = await AddPersonAsync();
        (Guid second, _) = await AddPersonAsync();
        var number = new PersonIdentifier("A-Number", "012345678");
        await WriteAsync(async stores =>
        {
            await stores.People.AddIdentifierAsync(first, number, message);
            await stores.People.AddIdentifierAsync(first, number, message);
            await stores.People.AddIdentifierAsync(second, number with { Kind = "FIN" }, message);
        });

        IReadOnlyList<Guid> found = await ReadAsync(stores => stores.People.FindByIdentifierAsync(number));
        IReadOnlyList<PersonIdentifier> read = await ReadAsync(stores => stores.People.ReadIdentifiersAsync(first));

        Assert.That((found, read), Is.EqualTo((new[] { first }, new[] { number })).UsingPropertiesComparer());
    }

    [Test]
    public async Task Shows_two_people_who_hold_one_identifier()
    {
        (Guid first, MessageId message) = await AddPersonAsync();
        (Guid second, _) = await AddPersonAsync();
        var number = new PersonIdentifier("Passport", "MEX:G1234");
        await WriteAsync(stores => stores.People.AddIdentifierAsync(first, number, message));
        await WriteAsync(stores => stores.People.AddIdentifierAsync(second, number, message));

        Assert.That(
            await ReadAsync(stores => stores.People.FindByIdentifierAsync(number)), Is.EquivalentTo([first, second]));
    }

    [Test]
    public async Task Shows_what_two_messages_claim_once()
    {
        (Guid person, MessageId message) = await AddPersonAsync();
        MessageId second = await KeepMessageAsync();
        var number = new PersonIdentifier("A-Number", "012345678");
        foreach (MessageId each in new[] { message, second })
        {
            await WriteAsync(async stores =>
            {
                await stores.People.AddIdentifierAsync(person, number, each);
                await stores.People.AddBiographyAsync(person, Garcia, each);
            });
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ReadAsync(stores => stores.People.ReadIdentifiersAsync(person)), Is.EqualTo([number]));
            Assert.That(await ReadAsync(stores => stores.People.FindByIdentifierAsync(number)), Is.EqualTo([person]));
            Assert.That(await ReadAsync(stores => stores.People.ReadBiographiesAsync(person)), Is.EqualTo([Garcia]));
        }
    }

    [Test]
    public async Task Moving_a_message_takes_what_it_claimed_and_nothing_else()
    {
        (Guid first, MessageId message) = await AddPersonAsync();
        (Guid second, MessageId other) = await AddPersonAsync();
        var shared = new PersonIdentifier("A-Number", "012345678");
        var own = new PersonIdentifier("SEVIS", "N0001");
        await WriteAsync(async stores =>
        {
            await stores.People.AddIdentifierAsync(first, shared, message);
            await stores.People.AddIdentifierAsync(first, shared, other);
            await stores.People.AddIdentifierAsync(first, own, other);
            await stores.People.AddBiographyAsync(first, Garcia, other);
            await stores.People.MoveAsync(other, first, second);
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ReadAsync(stores => stores.People.ReadIdentifiersAsync(first)), Is.EqualTo([shared]));
            Assert.That(await ReadAsync(stores => stores.People.ReadIdentifiersAsync(second)), Is.EqualTo([shared, own]));
            Assert.That(await ReadAsync(stores => stores.People.ReadBiographiesAsync(first)), Is.Empty);
            Assert.That(await ReadAsync(stores => stores.People.ReadBiographiesAsync(second)), Is.EqualTo([Garcia]));
        }
    }

    [Test]
    public async Task Keeps_each_biography_once_in_order()
    {
        (Guid person, MessageId message) = await AddPersonAsync();
        Biography partial = Garcia with { BirthDate = null, Sex = null, BirthCountry = null };
        foreach (Biography biography in new[] { partial, Garcia, partial, Garcia })
        {
            await WriteAsync(stores => stores.People.AddBiographyAsync(person, biography, message));
        }

        Assert.That(await ReadAsync(stores => stores.People.ReadBiographiesAsync(person)), Is.EqualTo([partial, Garcia]));
    }

    [Test]
    public async Task Keeps_links_as_events()
    {
        (Guid person, MessageId message) = await AddPersonAsync();
        PersonLink linked = new(person, message, "Linked", "A-Number", "cpms", Now);
        PersonLink unlinked = linked with { Kind = "Unlinked", Actor = "operator", At = Now.AddSeconds(-5), Explanation = "by review" };
        await WriteAsync(stores => stores.People.AddLinkAsync(linked));
        await WriteAsync(stores => stores.People.AddLinkAsync(unlinked));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ReadAsync(stores => stores.People.ReadLinksAsync(person)), Is.EqualTo([linked, unlinked]));
            Assert.That(await ReadAsync(stores => stores.People.ReadLinksAsync(message)), Is.EqualTo([linked, unlinked]));
        }
    }

    private async Task<(Guid Person, MessageId Message)> AddPersonAsync()
    {
        var person = Guid.CreateVersion7();
        MessageId message = await KeepMessageAsync();
        await WriteAsync(stores => stores.People.AddAsync(person, Now));
        return (person, message);
    }
}
