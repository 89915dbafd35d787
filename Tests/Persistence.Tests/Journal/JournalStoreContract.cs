using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Messages;

namespace Persistence.Tests.Journal;

public abstract class JournalStoreContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    public async Task Gives_back_the_entries_of_a_message_in_order()
    {
        MessageId id = await KeepMessageAsync();
        JournalEntry first = Rows.Journal(id) with { Reason = "a rule", Actor = "operator" };
        JournalEntry second = Rows.Journal(id) with { Step = "Vetting", RecordedAt = Now.AddSeconds(-5) };
        await WriteAsync(async stores =>
        {
            await stores.Journal.AddAsync(first);
            await stores.Journal.AddAsync(second);
        });

        Assert.That(await ReadAsync(stores => stores.Journal.ReadAsync(id)), Is.EqualTo([first, second]));
    }

    [Test]
    public async Task Gives_back_the_entries_of_a_conversation()
    {
        MessageRow question = Rows.Message();
        MessageRow answer = question with { Id = Rows.NewId() };
        foreach (MessageRow row in new[] { question, answer, Rows.Message() })
        {
            MessageId id = await KeepMessageAsync(row);
            await WriteAsync(stores => stores.Journal.AddAsync(Rows.Journal(id) with { ConversationId = row.ConversationId }));
        }

        IReadOnlyList<JournalEntry> found =
            await ReadAsync(stores => stores.Journal.ReadConversationAsync(question.ConversationId));

        Assert.That(found.Select(entry => entry.MessageId), Is.EqualTo([question.Id, answer.Id]));
    }

    [Test]
    public void Refuses_an_entry_of_an_unknown_message() =>
        Assert.That(
            async () => await WriteAsync(stores => stores.Journal.AddAsync(Rows.Journal(Rows.NewId()))),
            Throws.InstanceOf<System.Data.Common.DbException>());
}
