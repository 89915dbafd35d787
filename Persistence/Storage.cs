using Microsoft.Extensions.Logging;
using Persistence.Dialects;
using Persistence.Engines;
using Persistence.Engines.Server;
using Persistence.Engines.Sqlite;
using Persistence.Images.Segments;
using Processing.Stores;
using Processing.Stores.Images;

namespace Persistence;

/// <summary>Everything that is kept, on the engine that the options name. Call <see cref="MigrateAsync"/> before anything else.</summary>
public sealed class Storage : IStorage, IImageKeeper, IAsyncDisposable
{
    private readonly IEngine _engine;
    private readonly IImageKeeper _keeper;
    private readonly SegmentImages? _segments;
    private readonly FolderLock? _lock;

    private Storage(IEngine engine, IImageKeeper keeper, SegmentImages? segments, FolderLock? folderLock)
    {
        _engine = engine;
        _keeper = keeper;
        _segments = segments;
        _lock = folderLock;
    }

    /// <summary>Opens the storage. SQLite makes its folder and files; a server is first reached by the first call.</summary>
    /// <param name="options">Which engine, and where.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggerFactory">The log.</param>
    /// <exception cref="StorageUnavailableException">The data folder cannot be used, or another process uses it.</exception>
    /// <exception cref="ArgumentException">The connection string is missing or cannot be read.</exception>
    public static Storage Open(StorageOptions options, TimeProvider time, ILoggerFactory loggerFactory)
    {
        ILogger logger = loggerFactory.CreateLogger<Storage>();
        Storage storage = options.Engine switch
        {
            StorageEngine.Sqlite => OpenFolder(options, time, logger),
            _ when string.IsNullOrWhiteSpace(options.ConnectionString) =>
                throw new ArgumentException("The connection string is missing.", nameof(options)),
            StorageEngine.Postgres => OnServer(new ServerEngine(
                ServerSource.Postgres(options), PostgreSqlDialect.Instance, options, time, logger)),
            StorageEngine.SqlServer => OnServer(new ServerEngine(
                ServerSource.SqlServer(options), SqlServerDialect.Instance, options, time, logger)),
            _ => throw new ArgumentException("The engine is unknown.", nameof(options)),
        };
        logger.StorageOpened(options.Engine);
        return storage;
    }

    /// <inheritdoc/>
    public Task<T> WriteAsync<T>(Func<IStores, Task<T>> work, CancellationToken cancellationToken) =>
        _engine.WriteAsync(work, cancellationToken);

    /// <inheritdoc/>
    public Task<T> ReadAsync<T>(Func<IStores, Task<T>> work, CancellationToken cancellationToken) =>
        _engine.ReadAsync(work, cancellationToken);

    /// <inheritdoc/>
    public Task KeepAsync(IReadOnlyList<KeptImage> images, CancellationToken cancellationToken) =>
        images.Count == 0 ? Task.CompletedTask : _keeper.KeepAsync(images, cancellationToken);

    /// <inheritdoc/>
    public Task DestroyAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests, CancellationToken cancellationToken) =>
        digests.Count == 0 ? Task.CompletedTask : _keeper.DestroyAsync(digests, cancellationToken);

    /// <summary>Brings the schema up to date; needs the right to create tables.</summary>
    /// <param name="cancellationToken">Ends the work between two scripts.</param>
    /// <exception cref="SchemaMismatchException">The database is newer than this release, or was made by other scripts.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await _engine.MigrateAsync(cancellationToken);
        if (_segments is not null)
        {
            await _segments.MigrateAsync();
        }
    }

    /// <summary>Checks that the schema is the one of this release, without changing anything.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="SchemaMismatchException">The database is newer or older, or was made by other scripts.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public async Task VerifySchemaAsync(CancellationToken cancellationToken)
    {
        await _engine.VerifySchemaAsync(cancellationToken);
        if (_segments is not null)
        {
            await _segments.VerifySchemaAsync(cancellationToken);
        }
    }

    /// <summary>Asks the database for a sign of life.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="StorageUnavailableException">There is none.</exception>
    public Task PingAsync(CancellationToken cancellationToken) => _engine.PingAsync(cancellationToken);

    /// <summary>Finishes what is under way and closes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        if (_segments is not null)
        {
            await _segments.DisposeAsync();
        }

        _lock?.Dispose();
    }

    private static Storage OnServer(ServerEngine engine) => new(engine, engine, null, null);

    private static Storage OpenFolder(StorageOptions options, TimeProvider time, ILogger logger)
    {
        var folderLock = FolderLock.Take(options.DataDirectory);
        try
        {
            var images = new SegmentImages(options, time, logger);
            return new Storage(new SqliteEngine(options, images, time, logger), images, images, folderLock);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            folderLock.Dispose();
            throw new StorageUnavailableException("The database files in the data folder cannot be opened.", exception);
        }
    }
}
