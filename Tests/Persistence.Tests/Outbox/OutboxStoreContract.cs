using Processing.Intake;
using Processing.Stores.Work;

namespace Persistence.Tests.Outbox;

public abstract class OutboxStoreContract(StorageEngine engine) : StoreContract(engine)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Gives_back_an_item_as_it_was_put_in()
    {
        MessageId id = await KeepMessageAsync();
        OutboxItem item = Rows.Outbox(id) with { Priority = 3, Operation = "NativeEbts" };

        await WriteAsync(stores => stores.Outbox.AddAsync(item));

        Assert.That(await FindAsync(id), Is.EqualTo(item));
    }

    [Test]
    public async Task Claims_of_one_partner_high_priority_and_longest_due_first()
    {
        MessageId low = await PutAsync("1", priority: 3, dueAt: Now.AddSeconds(-50));
        MessageId late = await PutAsync("2", dueAt: Now.AddSeconds(-1));
        MessageId early = await PutAsync("3", dueAt: Now.AddSeconds(-2));
        MessageId high = await PutAsync("4", priority: 1);
        await PutAsync("5", dueAt: Now.AddSeconds(1));
        await PutAsync("6", partner: "NGI");

        IReadOnlyList<MessageId> claimed = await ClaimAsync("a", Now, 10);

        Assert.That(claimed, Is.EqualTo([high, early, late, low]));
    }

    [Test]
    public async Task Keeps_the_order_inside_a_group()
    {
        MessageId first = await PutAsync("person", priority: 3);
        MessageId second = await PutAsync("person", priority: 1, dueAt: Now.AddSeconds(-9));
        IReadOnlyList<MessageId> turn_1 = await ClaimAsync("a", Now, 10);
        IReadOnlyList<MessageId> while_claimed = await ClaimAsync("b", Now, 10);
        await WriteAsync(stores => stores.Outbox.ReleaseAsync(first, "a", Now.AddSeconds(30), 1));
        IReadOnlyList<MessageId> while_delayed = await ClaimAsync("b", Now, 10);
        IReadOnlyList<MessageId> turn_2 = await ClaimAsync("b", Now.AddSeconds(30), 10);
        await WriteAsync(stores => stores.Outbox.FinishAsync(first, "b"));

        IReadOnlyList<MessageId> turn_3 = await ClaimAsync("b", Now.AddSeconds(30), 10);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(turn_1, Is.EqualTo([first]));
            Assert.That(while_claimed.Concat(while_delayed), Is.Empty);
            Assert.That(turn_2, Is.EqualTo([first]));
            Assert.That(turn_3, Is.EqualTo([second]));
        }
    }

    [Test]
    public async Task A_parked_item_lets_its_group_pass()
    {
        MessageId first = await PutAsync("person");
        MessageId second = await PutAsync("person");
        await ClaimAsync("a", Now, 10);

        bool parked = await WriteAsync(stores => stores.Outbox.ParkAsync(first, "a", "refused"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(parked, Is.True);
            Assert.That(await ClaimAsync("b", Now, 10), Is.EqualTo([second]));
            OutboxItem? item = await FindAsync(first);
            Assert.That((item?.State, item?.ParkedReason), Is.EqualTo((OutboxState.Parked, "refused")));
        }
    }

    [Test]
    public async Task The_same_group_at_another_partner_is_another_group()
    {
        await PutAsync("person");
        MessageId other = await PutAsync("person", partner: "NGI");

        Assert.That(await ClaimAsync("a", Now, 10, "NGI"), Is.EqualTo([other]));
    }

    [Test]
    public async Task Claims_again_when_the_lease_has_ended()
    {
        MessageId id = await PutAsync("1");
        await ClaimAsync("a", Now, 1);

        IReadOnlyList<MessageId> during = await ClaimAsync("b", Now.AddSeconds(59), 1);
        IReadOnlyList<MessageId> after = await ClaimAsync("b", Now.AddSeconds(60), 1);
        bool finished = await WriteAsync(stores => stores.Outbox.FinishAsync(id, "a"));
        bool released = await WriteAsync(stores => stores.Outbox.ReleaseAsync(id, "a", Now, 1));
        bool parked = await WriteAsync(stores => stores.Outbox.ParkAsync(id, "a", "why"));

        Assert.That((during.Count, after.Count, finished, released, parked), Is.EqualTo((0, 1, false, false, false)));
    }

    [Test]
    public async Task Concurrent_workers_share_the_items()
    {
        List<MessageId> put = [];
        for (int index = 0; index < 40; index++)
        {
            put.Add(await PutAsync($"{index / 2}"));
        }

        IReadOnlyList<MessageId>[] claimed = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(worker => ClaimAsync($"w{worker}", Now, 5)));

        Assert.That(claimed.SelectMany(ids => ids), Is.EquivalentTo(put.Where((_, index) => index % 2 == 0)));
    }

    [Test]
    public async Task Delivered_items_stay_readable()
    {
        MessageId id = await PutAsync("1");
        await ClaimAsync("a", Now, 1);

        bool finished = await WriteAsync(stores => stores.Outbox.FinishAsync(id, "a"));
        bool resent = await WriteAsync(stores => stores.Outbox.ResendAsync(id, Now));

        Assert.That((finished, resent, (await FindAsync(id))?.State), Is.EqualTo((true, false, OutboxState.Delivered)));
    }

    [Test]
    public async Task An_operator_sends_again_what_is_parked_or_waiting_but_not_what_is_claimed()
    {
        MessageId parked = await PutAsync("1");
        MessageId claimed = await PutAsync("2");
        MessageId waiting = await PutAsync("3", dueAt: Now.AddDays(1));
        await ClaimAsync("a", Now, 10);
        await WriteAsync(stores => stores.Outbox.ParkAsync(parked, "a", "why"));
        List<bool> resent = [];
        foreach (MessageId id in new[] { parked, claimed, waiting, Rows.NewId() })
        {
            resent.Add(await WriteAsync(stores => stores.Outbox.ResendAsync(id, Now)));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(resent, Is.EqualTo([true, false, true, false]));
            Assert.That(await ClaimAsync("b", Now, 10), Is.EquivalentTo([parked, waiting]));
            Assert.That((await FindAsync(parked))?.ParkedReason, Is.Null);
        }
    }

    [Test]
    public async Task Keeps_attempts_also_when_they_are_counted_anew()
    {
        MessageId id = await PutAsync("1");
        OutboxAttempt first = new(id, 1, Now, Now.AddSeconds(1), "Unavailable", "no route");
        OutboxAttempt again = new(id, 1, Now.AddSeconds(2), Now.AddSeconds(3), "Answered", null);
        await WriteAsync(stores => stores.Outbox.AddAttemptAsync(first));
        await WriteAsync(stores => stores.Outbox.AddAttemptAsync(again));

        Assert.That(await ReadAsync(stores => stores.Outbox.ReadAttemptsAsync(id)), Is.EqualTo([first, again]));
    }

    [Test]
    public async Task Counts_by_partner()
    {
        MessageId parked = await PutAsync("1", dueAt: Now.AddSeconds(-90));
        await PutAsync("2", priority: 1);
        await ClaimAsync("a", Now, 10);
        await WriteAsync(stores => stores.Outbox.ParkAsync(parked, "a", "why"));
        await PutAsync("3", dueAt: Now.AddSeconds(-7));
        await PutAsync("3");
        await PutAsync("4", dueAt: Now.AddSeconds(1));
        await PutAsync("5", partner: "NGI");

        IReadOnlyDictionary<string, QueueCount> counts = await ReadAsync(stores => stores.Outbox.CountAsync(Now));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(counts, Has.Count.EqualTo(2));
            Assert.That(counts["IDENT"], Is.EqualTo(new QueueCount(1, 2, 1, 1, Now.AddSeconds(-7))));
            Assert.That(counts["NGI"], Is.EqualTo(new QueueCount(1, 0, 0, 0, Now)));
        }
    }

    private async Task<MessageId> PutAsync(
        string group, int priority = 2, DateTimeOffset? dueAt = null, string partner = "IDENT")
    {
        MessageId id = await KeepMessageAsync();
        OutboxItem item = Rows.Outbox(id) with
        {
            GroupKey = group,
            Priority = priority,
            DueAt = dueAt ?? Now,
            Partner = partner,
        };
        await WriteAsync(stores => stores.Outbox.AddAsync(item));
        return id;
    }

    private async Task<IReadOnlyList<MessageId>> ClaimAsync(
        string owner, DateTimeOffset now, int count, string partner = "IDENT") =>
        [.. (await WriteAsync(stores => stores.Outbox.ClaimAsync(partner, owner, now, Lease, count))).Select(item => item.MessageId)];

    private Task<OutboxItem?> FindAsync(MessageId id) => ReadAsync(stores => stores.Outbox.FindAsync(id));
}
