using Processing.Stores.Images;
using Testing.Databases;

namespace Persistence.Tests.Images;

/// <summary>Images that are destroyed are gone from the disk, and nothing else is, also where the index has to be made again.</summary>
[TestFixture]
public sealed class SegmentDestructionTest
{
    private static readonly byte[][] Values = [.. Enumerable.Range(0, 3).Select(index => Enumerable.Repeat((byte)(index + 65), 5000).ToArray())];

    [Test]
    public async Task A_destroyed_image_leaves_no_byte_and_the_others_stay()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        await KeepAsync(database.Storage);

        await database.Storage.DestroyAsync([Digest(1)], CancellationToken.None);

        string segment = Path.Combine(database.Options.DataDirectory, "images", "00000001.segment");
        await using var file = new FileStream(segment, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ReadAsync(database.Storage), Is.EqualTo([true, false, true]));
            Assert.That(bytes.AsSpan().IndexOf(Values[1].AsSpan(0, 16)), Is.EqualTo(-1));
            Assert.That(bytes.AsSpan().IndexOf(Digest(1).Span), Is.EqualTo(-1));
        }
    }

    [Test]
    public async Task An_index_that_is_made_again_passes_over_it()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        await KeepAsync(database.Storage);
        await database.Storage.DestroyAsync([Digest(1)], CancellationToken.None);
        await database.CloseAsync();
        foreach (string file in Directory.GetFiles(database.Options.DataDirectory, "images.db*"))
        {
            File.Delete(file);
        }

        await using var again = Persistence.Storage.Open(database.Options, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        await again.MigrateAsync(CancellationToken.None);
        await again.KeepAsync([new KeptImage(System.Security.Cryptography.SHA256.HashData([7]), new byte[] { 7 })], CancellationToken.None);

        Assert.That(await ReadAsync(again), Is.EqualTo([true, false, true]));
    }

    [Test]
    public async Task A_destroyed_image_may_come_again()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        await KeepAsync(database.Storage);
        await database.Storage.DestroyAsync([Digest(1)], CancellationToken.None);

        await KeepAsync(database.Storage);

        Assert.That(await ReadAsync(database.Storage), Is.All.True);
    }

    private static ReadOnlyMemory<byte> Digest(int index) => System.Security.Cryptography.SHA256.HashData(Values[index]);

    private static Task KeepAsync(Storage storage) => storage.KeepAsync([.. Values.Select((bytes, index) => new KeptImage(Digest(index), bytes))], CancellationToken.None);

    private static Task<bool[]> ReadAsync(Storage storage) => storage.ReadAsync(
        async stores =>
        {
            bool[] there = new bool[Values.Length];
            for (int index = 0; index < Values.Length; index++)
            {
                there[index] = (await stores.Images.ReadAsync(Digest(index)))?.AsSpan().SequenceEqual(Values[index]) == true;
            }

            return there;
        },
        CancellationToken.None);
}
