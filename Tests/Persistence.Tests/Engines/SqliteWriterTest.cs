using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Messages;
using Testing.Databases;

namespace Persistence.Tests.Engines;

[TestFixture]
public sealed class SqliteWriterTest
{
    [Test]
    public async Task Shares_a_commit_among_those_who_wait()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        using HeldWriter writer = await HeldWriter.HoldAsync(database.Storage);
        List<int> order = [];
        Task<int>[] waiting = [.. Enumerable.Range(0, 50).Select(index => database.Storage.WriteAsync(
            stores =>
            {
                order.Add(index);
                return Task.FromResult(index);
            },
            CancellationToken.None))];

        await writer.ReleaseAsync();

        Assert.That(await Task.WhenAll(waiting), Is.EqualTo(Enumerable.Range(0, 50)));
        Assert.That(order, Is.Ordered);
    }

    [Test]
    public async Task Forgets_work_whose_caller_gave_up_while_it_waited()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        using HeldWriter writer = await HeldWriter.HoldAsync(database.Storage);
        using var caller = new CancellationTokenSource();
        MessageRow row = Rows.Message();
        Task<AcceptResult> cancelled =
            database.Storage.WriteAsync(stores => stores.Messages.AcceptAsync(row), caller.Token);

        await caller.CancelAsync();

        Assert.That(async () => await cancelled, Throws.InstanceOf<OperationCanceledException>());
        await writer.ReleaseAsync();
        Assert.That(await FindAsync(database, row.Id), Is.Null);
    }

    [Test]
    public async Task Holds_callers_back_when_the_queue_is_full()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        await database.ReopenAsync(options => options with { QueueLength = 2, BatchCount = 3 });
        MessageRow[] rows = [.. Enumerable.Range(0, 40).Select(index => Rows.Message($"TCN-{index}"))];

        AcceptResult[] results = await Task.WhenAll(rows.Select(
            row => database.Storage.WriteAsync(stores => stores.Messages.AcceptAsync(row), CancellationToken.None)));

        Assert.That(results, Is.All.InstanceOf<AcceptResult.Accepted>());
    }

    [Test]
    public async Task Commits_what_was_done_when_its_time_is_up()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        await database.ReopenAsync(options => options with { BatchTime = TimeSpan.Zero });
        using HeldWriter writer = await HeldWriter.HoldAsync(database.Storage);
        MessageRow[] rows = [.. Enumerable.Range(0, 10).Select(index => Rows.Message($"TCN-{index}"))];
        Task<AcceptResult>[] waiting = [.. rows.Select(
            row => database.Storage.WriteAsync(stores => stores.Messages.AcceptAsync(row), CancellationToken.None))];

        await writer.ReleaseAsync();

        Assert.That(await Task.WhenAll(waiting), Is.All.InstanceOf<AcceptResult.Accepted>());
    }

    [Test]
    public async Task Refuses_a_write_inside_a_write()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);

        Assert.That(
            async () => await database.Storage.WriteAsync(
                _ => database.Storage.WriteAsync(stores => stores.Work.CountAsync(Rows.Now), CancellationToken.None),
                CancellationToken.None),
            Throws.InvalidOperationException);
    }

    [Test]
    public async Task Says_that_it_is_closed()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        Storage closed = database.Storage;
        await database.ReopenAsync();

        Assert.That(
            async () => await closed.WriteAsync(stores => stores.Work.CountAsync(Rows.Now), CancellationToken.None),
            Throws.InstanceOf<StorageUnavailableException>());
    }

    private static Task<MessageRow?> FindAsync(TestDatabase database, MessageId id) =>
        database.Storage.ReadAsync(stores => stores.Messages.FindAsync(id), CancellationToken.None);
}
