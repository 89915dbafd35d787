using Microsoft.Extensions.Logging;
using Persistence.Dialects;
using Persistence.Migrations;
using Processing.Stores;
using Processing.Stores.Images;

namespace Persistence.Engines.Sqlite;

/// <summary>Transactions in one database file.</summary>
internal sealed class SqliteEngine : IEngine
{
    private readonly SqliteFile _file;
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;
    private readonly IImageStore _images;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Opens the file; it is made where it is missing.</summary>
    public SqliteEngine(StorageOptions options, IImageStore images, TimeProvider time, ILogger logger)
    {
        _file = new SqliteFile(Path.Combine(options.DataDirectory, "cpms.db"), "FULL");
        _images = images;
        _time = time;
        _logger = logger;
        _writer = new SqliteWriter(_file.OpenWriter(), images, options, logger);
        _readers = new SqliteReaders(_file, options.ReaderCount);
    }

    public Task<T> WriteAsync<T>(Func<IStores, Task<T>> work, CancellationToken cancellationToken) =>
        _writer.WriteAsync(work, cancellationToken);

    public Task<T> ReadAsync<T>(Func<IStores, Task<T>> work, CancellationToken cancellationToken) =>
        _readers.ReadAsync(
            connection => work(new Stores(new Session(connection, SqliteDialect.Instance), _images)), cancellationToken);

    public Task MigrateAsync(CancellationToken cancellationToken) =>
        new SqliteMigration(_file, MigrationScripts.Of("sqlite"), _time, _logger).RunAsync();

    public Task VerifySchemaAsync(CancellationToken cancellationToken) =>
        _readers.ReadAsync(
            connection => new SchemaVersions(new Session(connection, SqliteDialect.Instance), MigrationScripts.Of("sqlite"))
                .VerifyAsync(),
            cancellationToken);

    public Task PingAsync(CancellationToken cancellationToken) =>
        _readers.ReadAsync(
            connection => new Session(connection, SqliteDialect.Instance).ReadScalarAsync<long>("SELECT 1"), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _readers.Dispose();
    }
}
