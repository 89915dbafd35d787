using Processing.Intake;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;
using Processing.Stores.People;
using Schemas.Validation;

namespace Persistence.Tests.Messages;

public abstract class MessageSearchContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    public async Task Shows_the_newest_first_a_page_at_a_time()
    {
        List<MessageId> kept = [];
        for (int second = 0; second < 5; second++)
        {
            kept.Add(await KeepMessageAsync(At(second)));
        }

        IReadOnlyList<MessageRow> first = await SearchAsync(new MessageFilter(), null, 3);
        IReadOnlyList<MessageRow> second_page = await SearchAsync(new MessageFilter(), first[^1].Id, 3);

        kept.Reverse();
        Assert.That(first.Concat(second_page).Select(row => row.Id), Is.EqualTo(kept));
    }

    [TestCase("EnrollEncounterRequest", 1)]
    [TestCase("EnrollEncounter", 2)]
    [TestCase("Enroll", 0)]
    public async Task Filters_by_type_or_stem(string type, int expected)
    {
        await KeepMessageAsync(At(0));
        await KeepMessageAsync(At(1) with { MessageType = "EnrollEncounterResponse" });
        await KeepMessageAsync(At(2) with { MessageType = "VerifyRequest" });

        Assert.That(await SearchAsync(new MessageFilter { MessageType = type }), Has.Count.EqualTo(expected));
    }

    [Test]
    public async Task Every_filter_narrows()
    {
        MessageRow wanted = At(10) with
        {
            Partner = "CARD",
            Verdict = Verdict.Invalid,
            Status = MessageStatus.Refused,
            Direction = MessageDirection.InboundReply,
        };
        await KeepMessageAsync(wanted);
        await KeepMessageAsync(At(20));
        MessageFilter[] filters =
        [
            new() { Partner = "CARD" },
            new() { Verdict = Verdict.Invalid },
            new() { Status = MessageStatus.Refused },
            new() { Direction = MessageDirection.InboundReply },
            new() { Until = Now.AddSeconds(20) },
            new() { From = Now, Until = Now.AddSeconds(11), Partner = "CARD", Verdict = Verdict.Invalid, Status = MessageStatus.Refused },
        ];

        foreach (MessageFilter filter in filters)
        {
            IReadOnlyList<MessageRow> found = await SearchAsync(filter);
            Assert.That(found.Select(row => row.Id), Is.EqualTo([wanted.Id]), filter.ToString());
        }
    }

    [TestCase(Verdict.Valid, MessageStatus.Done)]
    [TestCase(Verdict.Undetermined, MessageStatus.InWork)]
    public async Task Finds_common_and_rare_verdicts_and_statuses(Verdict verdict, MessageStatus status)
    {
        await KeepMessageAsync(At(1) with { Verdict = verdict, Status = status });
        await KeepMessageAsync(At(2) with { Verdict = Verdict.Invalid, Status = MessageStatus.Refused });

        Assert.That(await SearchAsync(new MessageFilter { Verdict = verdict }), Has.Count.EqualTo(1));
        Assert.That(await SearchAsync(new MessageFilter { Status = status }), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Finds_by_own_id_identification_and_conversation()
    {
        MessageRow claimed = At(1) with { Identification = "TCN-77" };
        MessageRow refused = At(2) with { Identification = "TCN-77", Status = MessageStatus.Refused };
        await WriteAsync(stores => stores.Messages.AcceptAsync(claimed));
        await KeepMessageAsync(refused);
        await KeepMessageAsync(At(3));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await FindAsync(claimed.Id.ToString()), Is.EqualTo([claimed.Id]));
            Assert.That(await FindAsync("TCN-77"), Is.EqualTo([refused.Id, claimed.Id]));
            Assert.That(await FindAsync(refused.ConversationId.ToString()), Is.EqualTo([refused.Id]));
            Assert.That(await FindAsync("TCN-7"), Is.Empty);
        }
    }

    [Test]
    public async Task Finds_by_identifiers_of_the_person()
    {
        var person = Guid.CreateVersion7();
        MessageId first = await KeepMessageAsync(At(1));
        MessageId later = await KeepMessageAsync(At(2));
        MessageId tied = await KeepMessageAsync(At(3));
        await KeepMessageAsync(At(4));
        await WriteAsync(async stores =>
        {
            await stores.People.AddAsync(person, Now);
            await stores.People.AddIdentifierAsync(person, new PersonIdentifier("A-Number", "123456789"), first);
            await stores.Encounters.AddAsync(Encounter(person, later) with { Receipt = "IOE0000000001", Fin = "FIN1", Eid = "EID1" });
            await stores.People.AddLinkAsync(new PersonLink(person, tied, "Linked", "A-Number", "cpms", Now));
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await FindAsync("123456789"), Is.EqualTo([tied, later, first]));
            Assert.That(await FindAsync("IOE0000000001"), Is.EqualTo([later]));
            Assert.That(await FindAsync("FIN1"), Is.EqualTo([later]));
            Assert.That(await FindAsync("EID1"), Is.EqualTo([later]));
        }
    }

    [TestCase(0)]
    [TestCase(501)]
    public void Refuses_a_page_of_no_size(int count) =>
        Assert.That(
            async () => await SearchAsync(new MessageFilter(), null, count), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static MessageRow At(int second)
    {
        DateTimeOffset at = Now.AddSeconds(second);
        return Rows.Message() with { Id = new MessageId(Guid.CreateVersion7(at)), At = at };
    }

    private static Encounter Encounter(Guid person, MessageId message) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = person,
        MessageId = message,
        SourceCode = "ApplicationSupportCenter",
        SourceSystem = "X",
        EncounterDate = new DateOnly(2026, 11, 22),
    };

    private Task<IReadOnlyList<MessageRow>> SearchAsync(MessageFilter filter, MessageId? before = null, int count = 10) =>
        ReadAsync(stores => stores.Messages.SearchAsync(filter, before, count));

    private async Task<IEnumerable<MessageId>> FindAsync(string identifier) =>
        (await SearchAsync(new MessageFilter { Identifier = identifier })).Select(row => row.Id);
}
