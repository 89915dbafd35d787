using Persistence;
using Processing.Identity.Reviews;
using Processing.Intake;
using Processing.Stores.Messages;
using Processing.Stores.People;
using Testing.Databases;
using Testing.People;

namespace Processing.Tests.Identity.Reviews;

public sealed class RelinkingTest
{
    private const int People = 4;
    private const int Messages = 6;
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Any_ties_undone_in_turn_restore_what_was_known(int seed)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        (Guid[] people, MessageId[] messages) = await FillAsync(database.Storage);
        var random = new Random(seed);
        string before = await TellAsync(database.Storage, people);
        var done = new Stack<(MessageId Message, Guid From, Guid To)>();

        for (int turn = 0; turn < 25; turn++)
        {
            MessageId message = messages[random.Next(Messages)];
            Guid from = await HolderAsync(database.Storage, message);
            Guid to = people[random.Next(People)];
            if (from != to)
            {
                await MoveAsync(database.Storage, message, from, to);
                done.Push((message, from, to));
            }
        }

        string between = await TellAsync(database.Storage, people);
        while (done.TryPop(out (MessageId Message, Guid From, Guid To) move))
        {
            await MoveAsync(database.Storage, move.Message, move.To, move.From);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(between, Is.Not.EqualTo(before));
            Assert.That(await TellAsync(database.Storage, people), Is.EqualTo(before));
        }
    }

    [Test]
    public async Task Joining_two_people_moves_every_message_and_keeps_the_empty_person()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        (Guid[] people, MessageId[] messages) = await FillAsync(database.Storage);

        int moved = await database.Storage.WriteAsync(
            stores => Relinking.MoveAllAsync(stores, people[0], people[1], "test", "ops", Now), CancellationToken.None);

        IReadOnlyList<PersonLink> left = await database.Storage.ReadAsync(stores => stores.People.ReadLinksAsync(people[0]), CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(moved, Is.EqualTo(2));
            Assert.That(await HolderAsync(database.Storage, messages[0]), Is.EqualTo(people[1]));
            Assert.That(left, Is.Not.Empty);
            Assert.That(LinkReplay.MessagesOf(people[0], left), Is.Empty);
        }
    }

    // Each message claims a number of its own, and one that all share; messages are dealt to people in turn.
    private static Task<(Guid[] People, MessageId[] Messages)> FillAsync(Storage storage) => storage.WriteAsync(
        async stores =>
        {
            Guid[] people = [.. Enumerable.Range(0, People).Select(_ => Guid.CreateVersion7())];
            foreach (Guid person in people)
            {
                await stores.People.AddAsync(person, Now);
            }

            var messages = new List<MessageId>();
            for (int index = 0; index < Messages; index++)
            {
                MessageRow row = PopulationLoad.Message(Now);
                Guid person = people[index % People];
                await stores.Messages.AddAsync(row);
                await stores.People.AddIdentifierAsync(person, new PersonIdentifier("SEVIS", "N" + index.ToString("D10", null)), row.Id);
                await stores.People.AddIdentifierAsync(person, new PersonIdentifier("A-Number", "012345678"), row.Id);
                await stores.People.AddBiographyAsync(person, new Biography("Muster" + index, "Eva", null, null, null), row.Id);
                await stores.People.AddLinkAsync(new PersonLink(person, row.Id, "Linked", "test", "cpms", Now));
                messages.Add(row.Id);
            }

            return (people, messages.ToArray());
        },
        CancellationToken.None);

    private static Task<bool> MoveAsync(Storage storage, MessageId message, Guid from, Guid to) => storage.WriteAsync(
        async stores =>
        {
            await Relinking.MoveAsync(stores, message, from, to, "test", "ops", Now);
            return true;
        },
        CancellationToken.None);

    private static async Task<Guid> HolderAsync(Storage storage, MessageId message) =>
        LinkReplay.HolderOf(await storage.ReadAsync(stores => stores.People.ReadLinksAsync(message), CancellationToken.None)) ?? Guid.Empty;

    private static Task<string> TellAsync(Storage storage, Guid[] people) => storage.ReadAsync(
        async stores =>
        {
            var told = new List<string>();
            foreach (Guid person in people)
            {
                IReadOnlyList<MessageId> tied = LinkReplay.MessagesOf(person, await stores.People.ReadLinksAsync(person));
                IReadOnlyList<Biography> names = await stores.People.ReadBiographiesAsync(person);
                Assert.That(names, Has.Count.EqualTo(tied.Count), "the rows say the same as the events");
                told.Add(string.Join(' ', (await stores.People.ReadIdentifiersAsync(person)).Select(one => one.Value).Concat(names.Select(name => name.FamilyName))));
            }

            return string.Join('\n', told);
        },
        CancellationToken.None);
}
