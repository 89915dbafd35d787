using Microsoft.Data.Sqlite;
using Processing.Stores.Images;
using Testing.Databases;

namespace Persistence.Tests.Images;

[TestFixture]
public sealed class SegmentImagesTest
{
    [Test]
    public async Task Finds_images_that_the_index_lost()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        KeptImage[] images = [.. Enumerable.Range(0, 5).Select(seed => ImageStoreContract.AnImage(2_000, seed))];
        await database.Storage.KeepAsync(images, CancellationToken.None);
        await database.CloseAsync();
        ForgetIndex(database);

        await database.ReopenAsync();
        await database.Storage.KeepAsync([ImageStoreContract.AnImage(3_000, seed: 9)], CancellationToken.None);

        foreach (KeptImage image in images)
        {
            Assert.That(await ReadAsync(database, image), Is.EqualTo(image.Bytes.ToArray()));
        }
    }

    [Test]
    public async Task Cuts_off_an_image_that_was_not_finished()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        KeptImage whole = ImageStoreContract.AnImage(2_000, seed: 1);
        KeptImage torn = ImageStoreContract.AnImage(2_000, seed: 2);
        KeptImage after = ImageStoreContract.AnImage(2_000, seed: 3);
        await database.Storage.KeepAsync([whole, torn], CancellationToken.None);
        await database.CloseAsync();
        ForgetIndex(database);
        using (FileStream segment = File.OpenWrite(SegmentOf(database)))
        {
            segment.SetLength(segment.Length - 1);
        }

        await database.ReopenAsync();
        await database.Storage.KeepAsync([after], CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ReadAsync(database, whole), Is.EqualTo(whole.Bytes.ToArray()));
            Assert.That(await ReadAsync(database, torn), Is.Null);
            Assert.That(await ReadAsync(database, after), Is.EqualTo(after.Bytes.ToArray()));
            Assert.That(new FileInfo(SegmentOf(database)).Length, Is.EqualTo(2 * (2_000 + 48)));
        }
    }

    [Test]
    public async Task Finds_out_a_changed_byte()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        KeptImage image = ImageStoreContract.AnImage(2_000, seed: 1);
        await database.Storage.KeepAsync([image], CancellationToken.None);
        using (var segment = new FileStream(SegmentOf(database), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            segment.Position = 1_000;
            segment.WriteByte((byte)(image.Bytes.Span[1_000 - 48] ^ 1));
        }

        Assert.That(async () => await ReadAsync(database, image), Throws.InstanceOf<InvalidDataException>());
    }

    [Test]
    public async Task Begins_a_new_segment_when_one_is_full()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        await database.ReopenAsync(options => options with { SegmentLength = 5_000 });
        KeptImage[] images = [.. Enumerable.Range(0, 9).Select(seed => ImageStoreContract.AnImage(2_000, seed))];
        foreach (KeptImage image in images)
        {
            await database.Storage.KeepAsync([image], CancellationToken.None);
        }

        await database.ReopenAsync(options => options with { SegmentLength = 5_000 });

        Assert.That(Directory.GetFiles(Path.Combine(database.Options.DataDirectory, "images")), Has.Length.EqualTo(3));
        foreach (KeptImage image in images)
        {
            Assert.That(await ReadAsync(database, image), Is.EqualTo(image.Bytes.ToArray()));
        }
    }

    [Test]
    public async Task Writes_an_image_that_comes_often_once()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        KeptImage image = ImageStoreContract.AnImage(2_000, seed: 1);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => database.Storage.KeepAsync([image, image], CancellationToken.None)));

        Assert.That(new FileInfo(SegmentOf(database)).Length, Is.EqualTo(2_048));
    }

    private static string SegmentOf(TestDatabase database) =>
        Path.Combine(database.Options.DataDirectory, "images", "00000001.segment");

    private static Task<byte[]?> ReadAsync(TestDatabase database, KeptImage image) =>
        database.Storage.ReadAsync(stores => stores.Images.ReadAsync(image.Digest), CancellationToken.None);

    private static void ForgetIndex(TestDatabase database)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(database.Options.DataDirectory, "images.db")};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "DELETE FROM image; UPDATE indexed_until SET segment = 1, position = 0";
        command.ExecuteNonQuery();
    }
}
