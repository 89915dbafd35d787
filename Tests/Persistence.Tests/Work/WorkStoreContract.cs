using Processing.Intake;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Persistence.Tests.Work;

public abstract class WorkStoreContract(StorageEngine engine) : StoreContract(engine)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Gives_back_an_item_as_it_was_put_in()
    {
        MessageId id = await KeepMessageAsync();
        WorkItem item = new(id, 0, """{"a":"ü"}""", 1, 0, Now, null);

        await WriteAsync(stores => stores.Work.AddAsync(item));

        Assert.That(await FindAsync(id), Is.EqualTo(item));
    }

    [Test]
    public async Task Reads_what_waits_by_type_page_by_page()
    {
        MessageId[] waiting = [await WaitingAsync("InquirePersonRequest"), await WaitingAsync("InquirePersonRequest"), await WaitingAsync("InquirePersonRequest")];
        await WaitingAsync("EnrollEncounterRequest");
        await PutAsync();

        IReadOnlyList<WorkItem> first = await ReadAsync(stores => stores.Work.ReadWaitingAsync("InquirePersonRequest", null, 2));
        IReadOnlyList<WorkItem> rest = await ReadAsync(stores => stores.Work.ReadWaitingAsync("InquirePersonRequest", first[^1].MessageId, 2));

        Assert.That(first.Concat(rest).Select(item => item.MessageId), Is.EqualTo(waiting));
    }

    [Test]
    public async Task Claims_high_priority_and_longest_due_first()
    {
        MessageId low = await PutAsync(priority: 3, dueAt: Now.AddSeconds(-50));
        MessageId late = await PutAsync(priority: 2, dueAt: Now.AddSeconds(-1));
        MessageId early = await PutAsync(priority: 2, dueAt: Now.AddSeconds(-2));
        MessageId high = await PutAsync(priority: 1, dueAt: Now);
        await PutAsync(priority: 1, dueAt: Now.AddSeconds(1));

        IReadOnlyList<MessageId> first = await ClaimAsync("a", Now, 3);
        IReadOnlyList<MessageId> rest = await ClaimAsync("a", Now, 3);

        Assert.That(first.Concat(rest), Is.EqualTo([high, early, late, low]));
    }

    [Test]
    public async Task Claims_nothing_twice_before_the_lease_ends()
    {
        MessageId id = await PutAsync();
        await ClaimAsync("a", Now, 1);

        IReadOnlyList<MessageId> during = await ClaimAsync("b", Now.AddSeconds(59), 1);
        IReadOnlyList<MessageId> after = await ClaimAsync("b", Now.AddSeconds(60), 1);

        Assert.That((during.Count, after), Is.EqualTo((0, new[] { id })).UsingPropertiesComparer());
    }

    [Test]
    public async Task Concurrent_workers_share_the_items()
    {
        List<MessageId> put = [];
        for (int index = 0; index < 40; index++)
        {
            put.Add(await PutAsync());
        }

        IReadOnlyList<MessageId>[] claimed = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(worker => ClaimAsync($"w{worker}", Now, 5)));

        Assert.That(claimed.SelectMany(ids => ids), Is.EquivalentTo(put).And.Unique);
    }

    [Test]
    public async Task Whoever_lost_the_lease_changes_nothing()
    {
        MessageId id = await PutAsync();
        await ClaimAsync("a", Now, 1);
        await ClaimAsync("b", Now.AddSeconds(60), 1);

        bool advanced = await WriteAsync(stores => stores.Work.AdvanceAsync(id, "a", 1, "lost"));
        bool released = await WriteAsync(stores => stores.Work.ReleaseAsync(id, "a", Now, 1, "lost"));
        bool parked = await WriteAsync(stores => stores.Work.ParkAsync(id, "a", "lost"));
        bool finished = await WriteAsync(stores => stores.Work.FinishAsync(id, "a"));
        WorkItem? item = await FindAsync(id);

        Assert.That(
            (advanced, released, parked, finished, item?.State, item?.ParkedReason),
            Is.EqualTo((false, false, false, false, "{}", (string?)null)));
    }

    [Test]
    public async Task Advancing_keeps_the_claim_and_counts_attempts_anew()
    {
        MessageId id = await PutAsync(attempts: 4);
        await ClaimAsync("a", Now, 1);

        bool advanced = await WriteAsync(stores => stores.Work.AdvanceAsync(id, "a", 2, "s2"));

        Assert.That(advanced, Is.True);
        Assert.That(await FindAsync(id), Is.EqualTo(new WorkItem(id, 2, "s2", 2, 0, Now, null)));
        Assert.That(await ClaimAsync("b", Now, 1), Is.Empty);
    }

    [Test]
    public async Task Released_items_come_back_at_their_time()
    {
        MessageId id = await PutAsync();
        await ClaimAsync("a", Now, 1);

        await WriteAsync(stores => stores.Work.ReleaseAsync(id, "a", Now.AddSeconds(5), 3, "s"));

        Assert.That(await ClaimAsync("b", Now.AddSeconds(4), 1), Is.Empty);
        Assert.That(await FindAsync(id), Is.EqualTo(new WorkItem(id, 0, "s", 2, 3, Now.AddSeconds(5), null)));
        Assert.That(await ClaimAsync("b", Now.AddSeconds(5), 1), Is.EqualTo([id]));
    }

    [Test]
    public async Task Waiting_items_come_back_when_woken()
    {
        MessageId id = await PutAsync();
        await ClaimAsync("a", Now, 1);
        await WriteAsync(stores => stores.Work.ReleaseAsync(id, "a", DateTimeOffset.MaxValue, 0, "asked"));
        WorkItem? waiting = await FindAsync(id);
        IReadOnlyList<MessageId> before = await ClaimAsync("b", Now.AddYears(100), 1);

        bool woken = await WriteAsync(stores => stores.Work.WakeAsync(id, Now.AddSeconds(9), state => $"{state}, answered"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((waiting?.DueAt, before.Count, woken), Is.EqualTo(((DateTimeOffset?)DateTimeOffset.MaxValue, 0, true)));
            Assert.That(await ClaimAsync("b", Now.AddSeconds(9), 1), Is.EqualTo([id]));
            Assert.That((await FindAsync(id))?.State, Is.EqualTo("asked, answered"));
        }
    }

    [Test]
    public async Task A_wake_up_during_a_claim_is_not_lost()
    {
        MessageId id = await PutAsync();
        await ClaimAsync("a", Now, 1);

        await WriteAsync(stores => stores.Work.WakeAsync(id, Now, state => $"{state} answered"));
        bool released = await WriteAsync(stores => stores.Work.ReleaseAsync(id, "a", DateTimeOffset.MaxValue, 0, "old"));

        Assert.That(released, Is.False, "whoever holds the claim has not seen the answer");
        Assert.That(await ClaimAsync("b", Now, 1), Is.EqualTo([id]));
        Assert.That((await FindAsync(id))?.State, Is.EqualTo("{} answered"));
    }

    [Test]
    public async Task Concurrent_wake_ups_all_count()
    {
        MessageId id = await PutAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(
            _ => WriteAsync(stores => stores.Work.WakeAsync(id, Now, state => $"{state}+"))));

        Assert.That((await FindAsync(id))?.State, Is.EqualTo("{}++++++++++++"));
    }

    [Test]
    public async Task Nobody_wakes_what_is_not_there() =>
        Assert.That(await WriteAsync(stores => stores.Work.WakeAsync(Rows.NewId(), Now, state => state)), Is.False);

    [Test]
    public async Task Finished_items_are_gone()
    {
        MessageId id = await PutAsync();
        await ClaimAsync("a", Now, 1);

        bool finished = await WriteAsync(stores => stores.Work.FinishAsync(id, "a"));

        Assert.That((finished, await FindAsync(id)), Is.EqualTo((true, (WorkItem?)null)));
    }

    [Test]
    public async Task Parked_items_wait_for_an_operator()
    {
        MessageId id = await PutAsync();
        await ClaimAsync("a", Now, 1);
        await WriteAsync(stores => stores.Work.ParkAsync(id, "a", "a poison message"));
        WorkItem? parked = await FindAsync(id);
        await WriteAsync(stores => stores.Work.WakeAsync(id, Now, state => "woken"));
        IReadOnlyList<MessageId> before = await ClaimAsync("b", Now.AddYears(100), 1);

        bool put_back = await WriteAsync(stores => stores.Work.ReprocessAsync(id, Now.AddHours(1)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((parked?.ParkedReason, before.Count, put_back), Is.EqualTo(("a poison message", 0, true)));
            Assert.That(await ClaimAsync("b", Now.AddHours(1), 1), Is.EqualTo([id]));
            Assert.That(await FindAsync(id), Is.EqualTo(new WorkItem(id, 0, "woken", 2, 0, Now.AddHours(1), null)));
        }
    }

    [Test]
    public async Task Claimed_items_are_not_put_back()
    {
        MessageId id = await PutAsync();
        await ClaimAsync("a", Now, 1);

        bool during = await WriteAsync(stores => stores.Work.ReprocessAsync(id, Now));
        bool missing = await WriteAsync(stores => stores.Work.ReprocessAsync(Rows.NewId(), Now));

        Assert.That((during, missing), Is.EqualTo((false, false)));
    }

    [Test]
    public async Task Counts_what_is_due_waiting_claimed_and_parked()
    {
        await PutAsync(dueAt: Now.AddSeconds(-30));
        await PutAsync();
        await PutAsync(dueAt: Now.AddSeconds(1));
        MessageId waiting = await PutAsync(priority: 1);
        MessageId parked = await PutAsync(priority: 1);
        await PutAsync(priority: 1);
        await ClaimAsync("a", Now, 3);
        await WriteAsync(stores => stores.Work.ReleaseAsync(waiting, "a", DateTimeOffset.MaxValue, 0, "{}"));
        await WriteAsync(stores => stores.Work.ParkAsync(parked, "a", "why"));

        QueueCount count = await ReadAsync(stores => stores.Work.CountAsync(Now));

        Assert.That(count, Is.EqualTo(new QueueCount(2, 2, 1, 1, Now.AddSeconds(-30))));
    }

    [Test]
    public async Task Counts_an_empty_queue() =>
        Assert.That(await ReadAsync(stores => stores.Work.CountAsync(Now)), Is.EqualTo(new QueueCount(0, 0, 0, 0, null)));

    private async Task<MessageId> WaitingAsync(string messageType)
    {
        MessageId id = await KeepMessageAsync(Rows.Message() with { MessageType = messageType, Status = MessageStatus.Waiting });
        await WriteAsync(stores => stores.Work.AddAsync(new WorkItem(id, 0, "{}", 2, 0, DateTimeOffset.MaxValue, null)));
        return id;
    }

    private async Task<MessageId> PutAsync(int priority = 2, DateTimeOffset? dueAt = null, int attempts = 0)
    {
        MessageId id = await KeepMessageAsync();
        WorkItem item = Rows.Work(id) with { Priority = priority, DueAt = dueAt ?? Now, Attempts = attempts };
        await WriteAsync(stores => stores.Work.AddAsync(item));
        return id;
    }

    private async Task<IReadOnlyList<MessageId>> ClaimAsync(string owner, DateTimeOffset now, int count) =>
        [.. (await WriteAsync(stores => stores.Work.ClaimAsync(owner, now, Lease, count))).Select(item => item.MessageId)];

    private Task<WorkItem?> FindAsync(MessageId id) => ReadAsync(stores => stores.Work.FindAsync(id));
}
