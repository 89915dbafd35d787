using Microsoft.Extensions.Logging.Abstractions;
using Persistence.Engines.Sqlite;
using Processing.Stores;
using Processing.Stores.Messages;
using Testing.Databases;

namespace Persistence.Tests.Engines;

/// <summary>A file that may not grow stands for a disk without room: the engine answers with the same error.</summary>
[TestFixture]
public sealed class FullFileTest
{
    [Test]
    public async Task Tells_everybody_who_found_no_room_and_goes_on_when_there_is_some()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        await database.CloseAsync();
        var file = new SqliteFile(Path.Combine(database.Options.DataDirectory, "cpms.db"), "FULL");
        PreparedConnection connection = file.OpenWriter();
        await using var writer = new SqliteWriter(connection, null!, database.Options, NullLogger.Instance); // no work asks for images
        await SetLimitAsync(writer, connection, 1);

        List<Exception?> failures = [];
        foreach (int length in (int[])[2_000_000, 2_000_000])
        {
            failures.Add(await FailureOfAsync(AcceptAsync(writer, length)));
        }

        await SetLimitAsync(writer, connection, 1_000_000);
        AcceptResult later = await AcceptAsync(writer, 2_000_000);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failures, Is.All.InstanceOf<StorageUnavailableException>());
            Assert.That(later, Is.InstanceOf<AcceptResult.Accepted>());
        }
    }

    private static Task<AcceptResult> AcceptAsync(SqliteWriter writer, int length)
    {
        MessageRow row = Rows.Message();
        return writer.WriteAsync(
            stores => stores.Messages.AcceptAsync(row with { Content = row.Content! with { Skeleton = new byte[length] } }),
            CancellationToken.None);
    }

    /// <summary>The limit holds for the connection, so it is set by its own thread; never below what the file has.</summary>
    private static Task SetLimitAsync(SqliteWriter writer, PreparedConnection connection, int pages) => writer.WriteAsync(
        _ => Task.FromResult(connection.Prepare($"PRAGMA max_page_count = {pages}").ExecuteScalar()), CancellationToken.None);

    private static async Task<Exception?> FailureOfAsync(Task task)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return task.Exception?.InnerException;
    }
}
