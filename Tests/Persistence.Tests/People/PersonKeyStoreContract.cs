using Processing.Intake;
using Processing.Stores.Encounters;
using Processing.Stores.People;

namespace Persistence.Tests.People;

public abstract class PersonKeyStoreContract(StorageEngine engine) : StoreContract(engine)
{
    private const int Garcia = 101;
    private const int Lopez = 102;
    private const int Maria = 201;
    private const int Eva = 202;

    private static readonly KeySearch Search = new(19900203, [Garcia], [Maria], [Maria], 19900000, 19909999, [19910203, 0]);

    [TestCase(19900203, Garcia, Eva, true)]
    [TestCase(19900203, Lopez, Maria, true)]
    [TestCase(19900203, Maria, Garcia, true)]
    [TestCase(19900302, Garcia, Maria, true)]
    [TestCase(19900000, Garcia, Maria, true)]
    [TestCase(19910203, Garcia, Maria, true)]
    [TestCase(0, Garcia, Maria, true)]
    [TestCase(19900203, Lopez, Eva, false)]
    [TestCase(19900302, Garcia, Eva, false)]
    [TestCase(19920203, Garcia, Maria, false)]
    public async Task Finds_by_birth_date_and_a_name_or_by_both_names_and_a_like_date(int day, int family, int given, bool isFound)
    {
        PersonKey key = await AddAsync(day, family, given);

        (IReadOnlyList<PersonKey> found, bool isCut) = await ReadAsync(stores => stores.Keys.FindAsync(Search));

        Assert.That((found.Contains(key), isCut), Is.EqualTo((isFound, false)));
    }

    [Test]
    public async Task Follows_a_message_to_another_person()
    {
        PersonKey key = await AddAsync(19900203, Garcia, Maria);
        var other = Guid.CreateVersion7();
        await WriteAsync(async stores =>
        {
            await stores.People.AddAsync(other, Now);
            await stores.People.MoveAsync(_message, key.PersonId, other);
        });

        (IReadOnlyList<PersonKey> found, _) = await ReadAsync(stores => stores.Keys.FindAsync(Search));

        Assert.That(found.Select(one => one.PersonId).Distinct(), Is.EqualTo([other]));
    }

    [Test]
    public async Task Counts_people_and_the_shares_of_their_names()
    {
        await AddAsync(19900203, Garcia, Maria);
        await AddAsync(19900204, Garcia, Maria);
        await AddAsync(19900205, Lopez, Maria);
        await AddAsync(19900206, Lopez, Eva);

        Assert.That(await ReadAsync(stores => stores.Keys.FiguresCountedAtAsync()), Is.Null);
        IReadOnlyList<NameFigure> counted = await ReadAsync(stores => stores.Keys.CountAsync());
        await WriteAsync(stores => stores.Keys.KeepFiguresAsync([new NameFigure("family", "OLD", 1)], Now));
        await WriteAsync(stores => stores.Keys.KeepFiguresAsync(counted, Now));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(counted, Is.EquivalentTo(new NameFigure[]
            {
                new("population", "", 4), new("family", "F101", 0.5), new("family", "F102", 0.5), new("given", "G201", 0.75), new("given code", "201", 0.75),
            }));
            Assert.That(await ReadAsync(stores => stores.Keys.ReadFiguresAsync()), Is.EquivalentTo(counted));
            Assert.That(await ReadAsync(stores => stores.Keys.FiguresCountedAtAsync()), Is.EqualTo(Now));
        }
    }

    [Test]
    [Property("Acceptance", "M-17 M-19 M-22")]
    public async Task Counts_people_by_source_class()
    {
        foreach ((string source, string? modality) in new[] { ("BenefitCard", null), ("BenefitCard", "Face"), ("OtherLocation", "Face"), ("ApplicationSupportCenter", "Fingerprint") })
        {
            await AddEncounterAsync(source, modality);
        }

        IReadOnlyList<NameFigure> counted = await ReadAsync(stores => stores.Keys.CountAsync());
        await WriteAsync(stores => stores.Keys.KeepFiguresAsync(counted, Now));

        Assert.That(
            await ReadAsync(stores => stores.Keys.ReadSourcesAsync()),
            Is.EqualTo([new NameFigure("source", "card", 2), new NameFigure("source", "full", 1), new NameFigure("source", "no prints", 1)]));
    }

    private async Task AddEncounterAsync(string source, string? modality)
    {
        var person = Guid.CreateVersion7();
        MessageId message = await KeepMessageAsync();
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        await WriteAsync(async stores =>
        {
            await stores.People.AddAsync(person, Now);
            await stores.Encounters.AddAsync(new Encounter
            {
                Id = Guid.CreateVersion7(),
                PersonId = person,
                MessageId = message,
                SourceCode = source,
                SourceSystem = "BET",
                EncounterDate = today,
                Images = modality is null ? [] : [new EncounterImage(new byte[32], modality, null, null, "WSQ", 0, 0, 0, today)],
            });
        });
    }

    private MessageId _message;

    private async Task<PersonKey> AddAsync(int day, int family, int given)
    {
        var key = new PersonKey(Guid.CreateVersion7(), day, family, given, 7, $"F{family}", $"G{given}");
        _message = await KeepMessageAsync();
        await WriteAsync(async stores =>
        {
            await stores.People.AddAsync(key.PersonId, Now);
            await stores.Keys.AddAsync([key], _message);
        });
        return key;
    }
}
