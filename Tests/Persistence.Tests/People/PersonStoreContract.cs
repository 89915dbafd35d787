using Processing.Intake;
using Processing.Stores.People;

namespace Persistence.Tests.People;

public abstract class PersonStoreContract(StorageEngine engine) : StoreContract(engine)
{
    private static readonly Biography Garcia =
        new("García-López", "María José", "GARCIALOPEZ", "MARIA", "1990-02-03", "F", "MEX");

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
    public async Task Finds_people_by_name_keys_and_birth_date()
    {
        (Guid person, MessageId message) = await AddPersonAsync();
        await WriteAsync(async stores =>
        {
            await stores.People.AddBiographyAsync(person, Garcia, message);
            await stores.People.AddBiographyAsync(person, Garcia with { Sex = null }, message);
        });

        IReadOnlyList<Guid> found =
            await ReadAsync(stores => stores.People.FindByNameAsync("GARCIALOPEZ", "MARIA", new DateOnly(1990, 2, 3)));
        IReadOnlyList<Guid> other =
            await ReadAsync(stores => stores.People.FindByNameAsync("GARCIALOPEZ", "MARIA", new DateOnly(1990, 3, 2)));

        Assert.That((found, other.Count), Is.EqualTo((new[] { person }, 0)).UsingPropertiesComparer());
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
        PersonLink unlinked = linked with { Kind = "Unlinked", Actor = "operator", At = Now.AddSeconds(-5) };
        await WriteAsync(stores => stores.People.AddLinkAsync(linked));
        await WriteAsync(stores => stores.People.AddLinkAsync(unlinked));

        Assert.That(await ReadAsync(stores => stores.People.ReadLinksAsync(person)), Is.EqualTo([linked, unlinked]));
    }

    private async Task<(Guid Person, MessageId Message)> AddPersonAsync()
    {
        var person = Guid.CreateVersion7();
        MessageId message = await KeepMessageAsync();
        await WriteAsync(stores => stores.People.AddAsync(person, Now));
        return (person, message);
    }
}
