using Microsoft.Data.Sqlite;
using Processing.Stores.Images;

namespace Benchmarks.Storage;

/// <summary>The other way of keeping images, for comparison: as values in a SQLite table, some to a commit.</summary>
internal sealed class BlobFile : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public BlobFile(string folder, int pageSize)
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(folder, $"blobs-{pageSize}.db")};Pooling=False");
        _connection.Open();
        Execute($"PRAGMA page_size = {pageSize}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = {67_108_864 / pageSize}");
        Execute("CREATE TABLE image (digest BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL)");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO image (digest, bytes) VALUES (@digest, @bytes)";
        _insert.Parameters.Add("@digest", SqliteType.Blob);
        _insert.Parameters.Add("@bytes", SqliteType.Blob);
    }

    /// <summary>Keeps images in one commit.</summary>
    /// <param name="images">The images.</param>
    public void Keep(IEnumerable<KeptImage> images)
    {
        Execute("BEGIN IMMEDIATE");
        foreach (KeptImage image in images)
        {
            _insert.Parameters[0].Value = image.Digest.ToArray();
            _insert.Parameters[1].Value = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(
                image.Bytes, out ArraySegment<byte> bytes) ? bytes.Array! : [];
            _insert.ExecuteNonQuery();
        }

        Execute("COMMIT");
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
