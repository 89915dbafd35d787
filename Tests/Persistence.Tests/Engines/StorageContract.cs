using System.Data.Common;
using Processing.Intake;
using Processing.Stores.Messages;

namespace Persistence.Tests.Engines;

public abstract class StorageContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    public async Task Undoes_all_of_a_work_that_fails()
    {
        MessageRow row = Rows.Message();

        Assert.That(
            async () => await WriteAsync(async stores =>
            {
                await stores.Messages.AddAsync(row);
                throw new InvalidDataException("on purpose");
            }),
            Throws.InstanceOf<InvalidDataException>());
        Assert.That(await ReadAsync(stores => stores.Messages.FindAsync(row.Id)), Is.Null);
    }

    [Test]
    public async Task What_fails_leaves_its_neighbours_alone()
    {
        MessageRow[] rows = [.. Enumerable.Range(0, 60).Select(_ => Rows.Message())];

        Task[] writes = [.. rows.Select((row, index) => WriteAsync(async stores =>
        {
            await stores.Messages.AddAsync(row);
            if (index % 7 == 3)
            {
                throw new InvalidDataException("on purpose");
            }

            if (index % 7 == 5)
            {
                await stores.Work.AddAsync(Rows.Work(Rows.NewId()));
            }
        }))];
        await Task.WhenAll(writes.Select(async write => await write.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing)));

        for (int index = 0; index < rows.Length; index++)
        {
            MessageRow? found = await ReadAsync(stores => stores.Messages.FindAsync(rows[index].Id));
            bool fails = index % 7 is 3 or 5;
            Assert.That((writes[index].IsFaulted, found is null), Is.EqualTo((fails, fails)), $"write {index}");
        }
    }

    [Test]
    public async Task Names_a_broken_reference_and_stays_usable()
    {
        Assert.That(
            async () => await WriteAsync(stores => stores.Work.AddAsync(Rows.Work(Rows.NewId()))),
            Throws.InstanceOf<DbException>());

        MessageId id = await KeepMessageAsync();
        Assert.That(await ReadAsync(stores => stores.Messages.FindAsync(id)), Is.Not.Null);
    }

    [Test]
    public async Task Sees_its_own_writes()
    {
        MessageRow row = Rows.Message();

        MessageRow? found = await WriteAsync(async stores =>
        {
            await stores.Messages.AddAsync(row);
            return await stores.Messages.FindAsync(row.Id);
        });

        Assert.That(found?.Id, Is.EqualTo(row.Id));
    }

    [Test]
    public async Task Reads_see_one_snapshot()
    {
        MessageId id = await KeepMessageAsync();

        (MessageStatus? before, MessageStatus? after) = await ReadAsync(async stores =>
        {
            MessageRow? first = await stores.Messages.FindAsync(id);
            await WriteAsync(inner => inner.Messages.SetStatusAsync(id, MessageStatus.Done));
            MessageRow? second = await stores.Messages.FindAsync(id);
            return (first?.Status, second?.Status);
        });

        Assert.That((before, after), Is.EqualTo(((MessageStatus?)MessageStatus.InWork, (MessageStatus?)MessageStatus.InWork)));
    }

    [Test]
    public void Begins_nothing_that_was_cancelled_before()
    {
        bool begun = false;

        Assert.That(
            async () => await Storage.WriteAsync(
                _ =>
                {
                    begun = true;
                    return Task.FromResult(1);
                },
                new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(begun, Is.False);
    }

    [Test]
    public async Task Keeps_everything_over_a_restart()
    {
        MessageId id = await KeepMessageAsync();

        await Database.ReopenAsync();
        await Storage.MigrateAsync(CancellationToken.None);
        await Storage.VerifySchemaAsync(CancellationToken.None);
        await Storage.PingAsync(CancellationToken.None);

        Assert.That(await ReadAsync(stores => stores.Messages.FindAsync(id)), Is.Not.Null);
    }
}
