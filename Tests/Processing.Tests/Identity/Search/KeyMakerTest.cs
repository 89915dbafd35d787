using Persistence;
using Processing.Identity.Search;
using Processing.Intake;
using Processing.Stores.Messages;
using Processing.Stores.People;
using Schemas.Validation;
using Testing.Databases;

namespace Processing.Tests.Identity.Search;

[TestFixture]
public sealed class KeyMakerTest
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task People_stored_without_keys_are_found_by_name_afterwards()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        Guid[] people = await KeepAsync(database.Storage, 450);
        var told = new List<long>();

        long? done = await new KeyMaker(database.Storage, TimeProvider.System).RunAsync(false, new Direct(told.Add), CancellationToken.None);
        long? again = await new KeyMaker(database.Storage, TimeProvider.System).RunAsync(false, new Direct(told.Add), CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((done, again), Is.EqualTo(((long?)450, (long?)null)));
            Assert.That(told, Is.EqualTo([200L, 400L, 450L]));
            Assert.That(await CountAsync(database.Storage), Is.EqualTo(people.Length));
        }
    }

    [Test]
    public async Task It_goes_on_where_it_was_stopped()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        await KeepAsync(database.Storage, 450);
        using var stop = new CancellationTokenSource();
        Assert.That(
            async () => await new KeyMaker(database.Storage, TimeProvider.System).RunAsync(false, new Direct(_ => stop.Cancel()), stop.Token),
            Throws.InstanceOf<OperationCanceledException>());
        var told = new List<long>();

        long? done = await new KeyMaker(database.Storage, TimeProvider.System).RunAsync(false, new Direct(told.Add), CancellationToken.None);

        Assert.That((done, told[0]), Is.EqualTo(((long?)450, 400L)));
    }

    private static Task<double> CountAsync(Storage storage) => storage.ReadAsync(
        async stores =>
        {
            double names = 0;
            foreach (NameFigure figure in await stores.Keys.CountAsync())
            {
                names = figure.Part == NameFigure.Family && figure.Name == "MUSTER" ? figure.Figure * 450 : names;
            }

            return Math.Round(names);
        },
        CancellationToken.None);

    private static async Task<Guid[]> KeepAsync(Storage storage, int count)
    {
        Guid[] people = [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
        await storage.WriteAsync(
            async stores =>
            {
                var message = new MessageId(Guid.CreateVersion7());
                await stores.Messages.AddAsync(RowOf(message));
                foreach (Guid person in people)
                {
                    await stores.People.AddAsync(person, Now);
                    await stores.People.AddBiographyAsync(person, new Biography("Muster", "Eva " + person, "1990-02-03", "F", null), message);
                }

                return true;
            },
            CancellationToken.None);
        return people;
    }

    private static MessageRow RowOf(MessageId id) => new()
    {
        Id = id,
        Direction = MessageDirection.Inbound,
        Partner = "ASC",
        MessageType = "EnrollEncounterRequest",
        Identification = "1",
        ConversationId = Guid.CreateVersion7(),
        RelatedId = null,
        Digest = new byte[32],
        At = Now,
        Verdict = Verdict.Valid,
        Status = MessageStatus.Done,
        Priority = 2,
        LengthBytes = 4,
        Protocol = "",
        Service = "exchange",
        ContentType = "text/xml",
        Headers = "",
        Content = new KeptContent("<a/>"u8.ToArray(), [], 0, 4),
    };

    private sealed class Direct(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
