using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Persistence;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.People;
using Testing.People;
using Testing.People.Bulk;

namespace Benchmarks.Identities;

/// <summary>A database of synthetic people: a folder, or a schema in PostgreSQL; either is thrown away or may stay.</summary>
internal sealed class PeopleDatabase : IAsyncDisposable
{
    private readonly StorageOptions _options;
    private readonly long _count;
    private readonly string? _schema;
    private readonly bool _isKept;

    private PeopleDatabase(StorageOptions options, long count, string? schema, bool isKept)
    {
        (_options, _count, _schema, _isKept) = (options, count, schema, isKept);
        Storage = Open();
    }

    /// <summary>The open storage.</summary>
    public Persistence.Storage Storage { get; private set; }

    /// <summary>Makes or opens the database.</summary>
    public static async Task<PeopleDatabase> OpenAsync(bool isPostgres, long count, bool isKept)
    {
        if (!isPostgres)
        {
            string folder = isKept
                ? Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"cpms-identities-{count}")).FullName
                : Directory.CreateTempSubdirectory("cpms-identities-").FullName;
            return new PeopleDatabase(new StorageOptions { Engine = StorageEngine.Sqlite, DataDirectory = folder }, count, null, isKept);
        }

        string server = Environment.GetEnvironmentVariable("CPMS_TEST_POSTGRES") ?? throw new InvalidOperationException("CPMS_TEST_POSTGRES names no server.");
        string schema = $"identities_{count}";
        await ExecuteAsync(server, $"CREATE SCHEMA IF NOT EXISTS {schema}");
        string text = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ToString();
        return new PeopleDatabase(new StorageOptions { Engine = StorageEngine.Postgres, ConnectionString = text, ConnectionCount = 4 }, count, schema, isKept);
    }

    /// <summary>Loads the people, unless they are there from a run before, and counts their names.</summary>
    public async Task LoadAsync(SyntheticPopulation population, Action<string> tell)
    {
        await Storage.MigrateAsync(CancellationToken.None);
        if (await Storage.ReadAsync(stores => stores.Keys.FiguresCountedAtAsync(), CancellationToken.None) is not null)
        {
            tell("there from before");
            return;
        }

        MessageRow message = PopulationLoad.Message(TimeProvider.System.GetUtcNow());
        await WriteAsync(stores => stores.Messages.AddAsync(message));
        if (_options.Engine == StorageEngine.Postgres)
        {
            await new PostgresBulk(_options.ConnectionString ?? "").RunAsync(population, _count, message, tell);
        }
        else
        {
            await Storage.DisposeAsync();
            new SqliteBulk(Path.Combine(_options.DataDirectory, "cpms.db")).Run(population, _count, message, tell);
            Storage = Open();
        }

        IReadOnlyList<NameFigure> figures = await Storage.ReadAsync(stores => stores.Keys.CountAsync(), CancellationToken.None);
        await WriteAsync(stores => stores.Keys.KeepFiguresAsync(figures, message.At));
        tell($"{figures.Count} figures counted");
    }

    /// <summary>Bytes of people, identifiers and keys with their indexes.</summary>
    public async Task<long> SizeAsync() => _options.Engine == StorageEngine.Postgres
        ? (await new PostgresBulk(_options.ConnectionString ?? "").SizeAsync()).All
        : new FileInfo(Path.Combine(_options.DataDirectory, "cpms.db")).Length;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        if (_isKept)
        {
            return;
        }

        if (_schema is null)
        {
            Directory.Delete(_options.DataDirectory, recursive: true);
        }
        else
        {
            await ExecuteAsync(_options.ConnectionString ?? "", $"DROP SCHEMA {_schema} CASCADE");
        }
    }

    private Persistence.Storage Open() => Persistence.Storage.Open(_options, TimeProvider.System, NullLoggerFactory.Instance);

    private Task<bool> WriteAsync(Func<IStores, Task> work) => Storage.WriteAsync(
        async stores =>
        {
            await work(stores);
            return true;
        },
        CancellationToken.None);

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Pooling = false, CommandTimeout = 0 });
        await using NpgsqlCommand command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
