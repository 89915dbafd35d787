using Persistence;
using Processing.Stores.Images;
using Testing.Databases;

namespace Benchmarks.Storage;

/// <summary>Durable acknowledgements a second, beside what the disk can do at that time.</summary>
internal static class StorageBenchmark
{
    private static readonly TimeSpan RunTime = TimeSpan.FromSeconds(4);

    /// <summary>Runs it.</summary>
    /// <param name="arguments"><c>postgres</c> for PostgreSQL (<c>CPMS_TEST_POSTGRES</c>), else SQLite; <c>blobs</c> for the comparison.</param>
    public static async Task RunAsync(string[] arguments)
    {
        StorageEngine engine = arguments.Contains("postgres") ? StorageEngine.Postgres : StorageEngine.Sqlite;
        string folder = Directory.CreateTempSubdirectory("cpms-benchmark-").FullName;
        Console.WriteLine($"{engine}; probe = append + fdatasync a second before/after; CPU of the whole process for one acknowledgement");
        foreach (int producers in new[] { 1, 8, 32 })
        {
            await MeasureAsync(engine, folder, $"10 KB, {producers} producers", producers, 8192, AcceptSmallAsync);
        }

        foreach (int producers in new[] { 1, 8, 32 })
        {
            await MeasureAsync(engine, folder, $"1 MB, {producers} producers", producers, 760_000, AcceptLargeAsync);
        }

        if (arguments.Contains("blobs"))
        {
            await MeasureBlobsAsync(folder, 4096);
            await MeasureBlobsAsync(folder, 65536);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Task AcceptSmallAsync(Persistence.Storage storage) => Samples.AcceptAsync(storage, Samples.Message([]));

    private static async Task AcceptLargeAsync(Persistence.Storage storage)
    {
        KeptImage[] images = [Samples.NewImage(), Samples.NewImage()];
        await storage.KeepAsync(images, CancellationToken.None);
        await Samples.AcceptAsync(storage, Samples.Message(images));
    }

    private static async Task MeasureAsync(
        StorageEngine engine, string folder, string what, int producers, int probeLength, Func<Persistence.Storage, Task> accept)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(engine);
        await Load.RunAsync(producers, RunTime / 8, (_, _) => accept(database.Storage));
        double before = DiskProbe.Run(folder, probeLength);
        Load load = await Load.RunAsync(producers, RunTime, (_, _) => accept(database.Storage));
        Print(what, load, before, DiskProbe.Run(folder, probeLength));
    }

    /// <summary>Sixteen images a commit: what eight producers would give.</summary>
    private static async Task MeasureBlobsAsync(string folder, int pageSize)
    {
        const int InCommit = 16;
        using var file = new BlobFile(folder, pageSize);
        double before = DiskProbe.Run(folder, 760_000);
        Load load = await Load.RunAsync(1, RunTime, (_, _) =>
        {
            file.Keep(Enumerable.Range(0, InCommit).Select(_ => Samples.NewImage()));
            return Task.CompletedTask;
        });
        Load each = load with
        {
            Rate = load.Rate * InCommit / 2,
            CpuMicroseconds = load.CpuMicroseconds / InCommit * 2,
            AllocatedBytes = load.AllocatedBytes / InCommit * 2,
        };
        Print($"two images as values, page {pageSize}", each, before, DiskProbe.Run(folder, 760_000));
    }

    private static void Print(string what, Load load, double before, double after) => Console.WriteLine(
        $"{what,-32} {load.Rate,8:F0}/s  p50 {load.Median,7:F2} ms  p99 {load.Slow,7:F2} ms  CPU {load.CpuMicroseconds,6:F0} us"
        + $"  allocated {load.AllocatedBytes / 1000,7:F1} KB  probe {before,6:F0}/{after,-6:F0} x{load.Rate * 2 / (before + after):F1}");
}
