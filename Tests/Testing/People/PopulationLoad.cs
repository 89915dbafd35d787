using Processing.Identity.Search;
using Processing.Intake;
using Processing.Messages;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.People;
using Schemas.Validation;

namespace Testing.People;

/// <summary>Puts synthetic people into a database by the stores, some thousands of them under one message.</summary>
public static class PopulationLoad
{
    private const int PerTransaction = 2000;

    /// <summary>The id of a person by their number.</summary>
    /// <param name="index">The number.</param>
    public static Guid IdOf(long index) => new(unchecked((int)(index >> 32)), 0, 0x7000, [0x80, 0, 0, 0, .. BitConverter.GetBytes(unchecked((int)index)).Reverse()]);

    /// <summary>The number of a person by their id.</summary>
    /// <param name="id">The id.</param>
    public static long IndexOf(Guid id)
    {
        byte[] bytes = id.ToByteArray();
        return ((long)BitConverter.ToInt32(bytes, 0) << 32) | BitConverter.ToUInt32([.. bytes[12..].Reverse()]);
    }

    /// <summary>The keys of a person.</summary>
    /// <param name="person">The person.</param>
    public static IReadOnlyList<PersonKey> KeysOf(SyntheticPerson person) => WantedPerson.Of(DataOf(person.Claim(), [])).KeysFor(IdOf(person.Index));

    /// <summary>The identifiers of a person with their kinds.</summary>
    /// <param name="person">The person.</param>
    public static IEnumerable<(string Value, string Kind)> IdentifiersOf(SyntheticPerson person) => person.Fin is { } fin
        ? [(person.ANumber, IdentifierKind.ANumber), (fin, IdentifierKind.Fin)]
        : [(person.ANumber, IdentifierKind.ANumber)];

    /// <summary>The message under which people are loaded.</summary>
    /// <param name="at">When, UTC.</param>
    public static MessageRow Message(DateTimeOffset at) => new()
    {
        Id = new MessageId(Guid.CreateVersion7(at)),
        Direction = MessageDirection.Inbound,
        Partner = "LOAD",
        MessageType = "Load",
        Identification = "load",
        ConversationId = Guid.CreateVersion7(at),
        Digest = new byte[32],
        At = at,
        Verdict = Verdict.Valid,
        Status = MessageStatus.Done,
        Priority = 3,
        LengthBytes = 0,
        Protocol = "",
        Service = "exchange",
        ContentType = "application/xml",
        Headers = "",
        Content = new KeptContent(ReadOnlyMemory<byte>.Empty, [], 0, 0),
    };

    /// <summary>Loads the first people of a population and counts their names.</summary>
    /// <param name="storage">Where to.</param>
    /// <param name="population">The people.</param>
    /// <param name="count">How many.</param>
    /// <param name="at">When, UTC.</param>
    public static async Task RunAsync(IStorage storage, SyntheticPopulation population, int count, DateTimeOffset at)
    {
        for (int first = 0; first < count; first += PerTransaction)
        {
            int start = first;
            await WriteAsync(storage, stores => AddAsync(stores, population, start, Math.Min(start + PerTransaction, count), at));
        }

        IReadOnlyList<NameFigure> figures = await storage.ReadAsync(stores => stores.Keys.CountAsync(), CancellationToken.None);
        await WriteAsync(storage, stores => stores.Keys.KeepFiguresAsync(figures, at));
    }

    /// <summary>A claim as a message would carry it.</summary>
    internal static PersonData DataOf(SyntheticClaim claim, IReadOnlyList<PersonIdentifier> identifiers) => new()
    {
        Names = [new PersonName(claim.Family, claim.Given)],
        BirthDate = claim.BirthDate,
        Sex = claim.Sex,
        BirthCountry = claim.Country,
        Identifiers = identifiers,
    };

    private static async Task AddAsync(IStores stores, SyntheticPopulation population, int from, int to, DateTimeOffset at)
    {
        MessageRow message = Message(at);
        await stores.Messages.AddAsync(message);
        for (int index = from; index < to; index++)
        {
            if (SyntheticPopulation.IsHeldOut(index))
            {
                continue;
            }

            SyntheticPerson person = population.Person(index);
            Guid id = IdOf(index);
            SyntheticClaim claim = person.Claim();
            await stores.People.AddAsync(id, message.At);
            foreach ((string value, string kind) in IdentifiersOf(person))
            {
                await stores.People.AddIdentifierAsync(id, new PersonIdentifier(kind, value), message.Id);
            }

            await stores.People.AddBiographyAsync(
                id, new Biography(claim.Family, claim.Given, claim.BirthDate, claim.Sex, claim.Country), message.Id);
            await stores.Keys.AddAsync(KeysOf(person), message.Id);
        }
    }

    private static Task<bool> WriteAsync(IStorage storage, Func<IStores, Task> work) => storage.WriteAsync(
        async stores =>
        {
            await work(stores);
            return true;
        },
        CancellationToken.None);
}
