using System.Data;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using Persistence.Dialects;
using Persistence.Images;
using Persistence.Migrations;
using Processing.Stores;
using Processing.Stores.Images;

namespace Persistence.Engines.Server;

/// <summary>Transactions on a database server, each on a connection of the driver's pool.</summary>
/// <param name="source">The driver with its connection string.</param>
/// <param name="dialect">What the server speaks.</param>
/// <param name="options">How often a conflict is tried again.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed class ServerEngine(
    DbDataSource source, SqlDialect dialect, StorageOptions options, TimeProvider time, ILogger logger) : IEngine, IImageKeeper
{
    /// <summary>How long a transaction that lost waits before it is tried again, times the number of attempts.</summary>
    private static readonly TimeSpan ConflictDelay = TimeSpan.FromMilliseconds(5);

    private readonly IReadOnlyList<MigrationScript> _scripts = MigrationScripts.Of(dialect.Name);
    private readonly SnapshotIsolation _snapshot = new(dialect, logger);

    public Task<T> WriteAsync<T>(Func<IStores, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(IsolationLevel.ReadCommitted, session => work(new Stores(session, new TableImages(session))), cancellationToken);

    public Task<T> ReadAsync<T>(Func<IStores, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(null, session => work(new Stores(session, new TableImages(session))), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>In the order of the digests, so that two callers with the same images do not wait for each other in a circle.</remarks>
    public Task KeepAsync(IReadOnlyList<KeptImage> images, CancellationToken cancellationToken) =>
        RunAsync(
            IsolationLevel.ReadCommitted,
            async session =>
            {
                var table = new TableImages(session);
                KeptImage[] ordered = [.. images.OrderBy(image => Convert.ToHexString(image.Digest.Span), StringComparer.Ordinal)];
                IReadOnlyList<bool> stored = await table.AreStoredAsync([.. ordered.Select(image => image.Digest)]);
                for (int index = 0; index < ordered.Length; index++)
                {
                    if (!stored[index])
                    {
                        await table.AddAsync(ordered[index]);
                    }
                }

                return true;
            },
            cancellationToken);

    public Task DestroyAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests, CancellationToken cancellationToken) =>
        RunAsync(
            IsolationLevel.ReadCommitted,
            async session =>
            {
                foreach (ReadOnlyMemory<byte> digest in digests)
                {
                    await session.ExecuteAsync("DELETE FROM image WHERE digest = @digest", new { digest = Bytes.Of(digest) });
                }

                return true;
            },
            cancellationToken);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        while (await RunAsync(IsolationLevel.ReadCommitted, RunNextScriptAsync, cancellationToken) is { } script)
        {
            logger.ScriptApplied(script.Version, script.Name);
        }
    }

    public Task VerifySchemaAsync(CancellationToken cancellationToken) =>
        RunAsync(IsolationLevel.ReadCommitted, session => new SchemaVersions(session, _scripts).VerifyAsync(), cancellationToken);

    public Task PingAsync(CancellationToken cancellationToken) =>
        RunAsync(IsolationLevel.ReadCommitted, session => session.ReadScalarAsync<int>("SELECT 1"), cancellationToken);

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<MigrationScript?> RunNextScriptAsync(Session session)
    {
        await session.ExecuteAsync(dialect.MigrationLock);
        await session.ExecuteAsync(dialect.CreateVersionTable);
        var versions = new SchemaVersions(session, _scripts);
        MigrationScript? next = await versions.FindNextAsync();
        if (next is not null)
        {
            await versions.ApplyAsync(next, time.GetUtcNow());
        }

        return next;
    }

    private async Task<T> RunAsync<T>(
        IsolationLevel? isolation, Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(isolation, work, cancellationToken);
            }
            catch (DbException exception) when (dialect.FaultOf(exception) == Fault.Unavailable)
            {
                throw new StorageUnavailableException("The database server cannot be used.", exception);
            }
            catch (DbException exception) when (dialect.FaultOf(exception) == Fault.Conflict)
            {
                if (attempt == options.ConflictAttempts)
                {
                    throw new StorageUnavailableException("The transaction lost against others too often.", exception);
                }

                logger.ConflictRetried(attempt);
                await Task.Delay(ConflictDelay * attempt, time, cancellationToken);
            }
        }
    }

    private async Task<T> RunOnceAsync<T>(
        IsolationLevel? isolation, Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await source.OpenConnectionAsync(cancellationToken);
        IsolationLevel level = isolation ?? await _snapshot.OfAsync(connection);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(level, cancellationToken);
        var session = new Session(connection, dialect) { Transaction = transaction };
        T result = await work(session);
        await session.FlushAsync();
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }
}
