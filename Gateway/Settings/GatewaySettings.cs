using Gateway.Soap;
using Persistence;
using Processing;
using Schemas.Validation;

namespace Gateway.Settings;

/// <summary>Everything that can be set, with the defaults of a first start.</summary>
internal sealed record GatewaySettings
{
    /// <summary>The addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    /// <summary>The folder for the database, credentials and logs.</summary>
    public string Data { get; init; } = "data";

    /// <summary>The engine: <c>sqlite</c>, <c>postgres</c> or <c>sqlserver</c>.</summary>
    public string Database { get; init; } = "sqlite";

    /// <summary>The connection string of a PostgreSQL or SQL Server database.</summary>
    public string? Connection { get; init; }

    /// <summary>A folder of their own for the answers of foreign partners (SQLite); they lie in the main database where it is not set.</summary>
    public string? ForeignData { get; init; }

    /// <summary>The connection string of a database of their own for the answers of foreign partners (PostgreSQL, SQL Server).</summary>
    public string? ForeignConnection { get; init; }

    /// <summary>The file with the keys of the answers of foreign partners; <c>sequester-keys.txt</c> in the data folder where it is not set.</summary>
    public string? ForeignKeys { get; init; }

    /// <summary>The base of the addresses in WSDLs, where it is not the address listened on.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Whether the simulated partners run in this process.</summary>
    public bool Simulators { get; init; } = true;

    /// <summary>Whether the demo messages are sent after the start.</summary>
    public bool Demo { get; init; } = true;

    /// <summary>A real ten-print file for the demo; looked for beside the project where it is not set.</summary>
    public string? DemoTenPrintFile { get; init; }

    /// <summary>The limits of the edge.</summary>
    public EdgeLimits Limits { get; init; } = new();

    /// <summary>The limits of a validation.</summary>
    public ValidationLimits Validation { get; init; } = new();

    /// <summary>How the pipeline and the dispatcher work.</summary>
    public ProcessingOptions Processing { get; init; } = new();

    /// <summary>The engine as the storage knows it.</summary>
    public StorageEngine Engine => Database switch
    {
        "sqlite" => StorageEngine.Sqlite,
        "postgres" => StorageEngine.Postgres,
        "sqlserver" => StorageEngine.SqlServer,
        _ => throw new SettingsException($"database: \"{Database}\" is none of sqlite, postgres, sqlserver"),
    };

    /// <summary>What the storage is told.</summary>
    /// <param name="folder">The data folder.</param>
    public StorageOptions Storage(DataFolder folder) => new() { Engine = Engine, DataDirectory = folder.Path, ConnectionString = Connection };
}
