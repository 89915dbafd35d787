using System.Security.Cryptography;
using Processing.Stores.Images;

namespace Persistence.Tests.Images;

public abstract class ImageStoreContract(StorageEngine engine) : StoreContract(engine)
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(500_000)]
    public async Task Gives_back_an_image_byte_for_byte(int length)
    {
        KeptImage image = AnImage(length, seed: 1);

        await Storage.KeepAsync([image], CancellationToken.None);

        Assert.That(await ReadAsync(stores => stores.Images.ReadAsync(image.Digest)), Is.EqualTo(image.Bytes.ToArray()));
    }

    [Test]
    public async Task Keeps_an_image_that_comes_again()
    {
        KeptImage image = AnImage(5_000, seed: 1);

        await Storage.KeepAsync([image, AnImage(10, seed: 2), image], CancellationToken.None);
        await Storage.KeepAsync([image], CancellationToken.None);

        Assert.That(await ReadAsync(stores => stores.Images.ReadAsync(image.Digest)), Has.Length.EqualTo(5_000));
    }

    [Test]
    public async Task Knows_which_are_kept()
    {
        KeptImage kept = AnImage(10, seed: 1);
        KeptImage missing = AnImage(10, seed: 2);
        await Storage.KeepAsync([kept], CancellationToken.None);

        IReadOnlyList<bool> stored =
            await ReadAsync(stores => stores.Images.AreStoredAsync([missing.Digest, kept.Digest]));

        Assert.That(stored, Is.EqualTo([false, true]));
        Assert.That(await ReadAsync(stores => stores.Images.ReadAsync(missing.Digest)), Is.Null);
    }

    [Test]
    public async Task Gives_back_every_image_after_a_restart()
    {
        KeptImage[] images = [.. Enumerable.Range(0, 20).Select(seed => AnImage(1_000 + seed, seed))];
        await Task.WhenAll(images.Select(image => Storage.KeepAsync([image], CancellationToken.None)));

        await Database.ReopenAsync();

        foreach (KeptImage image in images)
        {
            Assert.That(await ReadAsync(stores => stores.Images.ReadAsync(image.Digest)), Is.EqualTo(image.Bytes.ToArray()));
        }
    }

    [Test]
    public void Refuses_what_was_cancelled_before() =>
        Assert.That(
            async () => await Storage.KeepAsync([AnImage(10, 1)], new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());

    internal static KeptImage AnImage(int length, int seed)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return new KeptImage(SHA256.HashData(bytes), bytes);
    }
}
