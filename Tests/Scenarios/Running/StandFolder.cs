using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Gateway.Hosting;
using Gateway.Settings;
using Microsoft.Data.Sqlite;
using Simulators;

namespace Scenarios.Running;

/// <summary>A data folder of its own for one test, with credentials made, and its database to look into once the gateway has stopped.</summary>
internal sealed class StandFolder : IDisposable
{
    private StandFolder(string path, DemoCredentials credentials)
    {
        Path = path;
        Credentials = credentials;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The passwords.</summary>
    public DemoCredentials Credentials { get; }

    /// <summary>The credentials as simulators take them.</summary>
    public IReadOnlyDictionary<string, SimulatorCredential> ForSimulators => Credentials.ForSimulators();

    /// <summary>Makes a folder.</summary>
    public static StandFolder Make()
    {
        string path = Directory.CreateTempSubdirectory("cpms-scenario-").FullName;
        var folder = DataFolder.Open(path);
        return new StandFolder(path, FirstStart.Prepare(folder) ?? throw new InvalidOperationException("a new folder has no credentials"));
    }

    /// <summary>Writes the addresses of partners into the configuration.</summary>
    /// <param name="addresses">The address of each partner by its code.</param>
    public void Point(IReadOnlyDictionary<string, Uri> addresses)
    {
        string file = System.IO.Path.Combine(Path, FirstStart.PartnersFile);
        JsonArray rows = JsonNode.Parse(File.ReadAllText(file))!.AsArray();
        foreach (JsonNode? row in rows)
        {
            string code = row!["code"]!.GetValue<string>();
            row["address"] = addresses.TryGetValue(code, out Uri? address) ? address.AbsoluteUri : null;
        }

        File.WriteAllText(file, rows.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    /// <summary>Asks the database of a stopped gateway for one number.</summary>
    /// <param name="sql">A query with one value.</param>
    public long Count(string sql) => Ask<long>(sql);

    /// <summary>Asks the database of a stopped gateway for one text; empty where there is none.</summary>
    /// <param name="sql">A query with one value.</param>
    public string Text(string sql) => Ask<string>(sql) ?? string.Empty;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("CPMS_KEEP") is null)
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private T? Ask<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(Path, "cpms.db")};Pooling=False");
        return connection.ExecuteScalar<T>(sql);
    }
}
