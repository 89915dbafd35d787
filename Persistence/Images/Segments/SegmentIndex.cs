using Microsoft.Data.Sqlite;
using Persistence.Engines.Sqlite;

namespace Persistence.Images.Segments;

/// <summary>The file <c>images.db</c>: digest to place. One connection, used under the lock of its owner.</summary>
/// <param name="connection">An open connection.</param>
internal sealed class SegmentIndex(PreparedConnection connection)
{
    /// <summary>The place of an image; false if it is not kept.</summary>
    /// <param name="digest">SHA-256, 32 bytes.</param>
    /// <param name="place">The place, where true is returned.</param>
    public bool TryFind(byte[] digest, out ImagePlace place)
    {
        SqliteCommand command = connection.Prepare("""
            SELECT segment, position, length_bytes
            FROM image
            WHERE digest = @digest
            """);
        command.Parameters.AddWithValue("@digest", digest);
        using SqliteDataReader reader = command.ExecuteReader();
        bool isKept = reader.Read();
        place = isKept ? new ImagePlace(reader.GetInt32(0), reader.GetInt64(1), reader.GetInt32(2)) : default;
        return isKept;
    }

    /// <summary>Up to where the segments are indexed.</summary>
    public (int Segment, long Position) ReadEnd()
    {
        SqliteCommand command = connection.Prepare("""
            SELECT segment, position
            FROM indexed_until
            """);
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt32(0), reader.GetInt64(1)) : (1, 0);
    }

    /// <summary>Adds places and the new end in one transaction.</summary>
    /// <param name="images">Digests and places.</param>
    /// <param name="segment">The segment of the end.</param>
    /// <param name="end">The position of the end.</param>
    public void Add(IReadOnlyList<(byte[] Digest, ImagePlace Place)> images, int segment, long end)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach ((byte[] digest, ImagePlace place) in images)
            {
                AddPlace(digest, place);
            }

            SetEnd(segment, end);
            connection.Execute("COMMIT");
        }
        catch
        {
            if (!connection.IsOutsideTransaction)
            {
                connection.Execute("ROLLBACK");
            }

            throw;
        }
    }

    /// <summary>Forgets an image, durably: a row that came back after a power cut would stand for bytes that are gone.</summary>
    /// <param name="digest">Its digest.</param>
    public void Remove(byte[] digest)
    {
        connection.Execute("PRAGMA synchronous = FULL");
        SqliteCommand command = connection.Prepare("""
            DELETE FROM image
            WHERE digest = @digest
            """);
        command.Parameters.AddWithValue("@digest", digest);
        command.ExecuteNonQuery();
        connection.Execute("PRAGMA synchronous = NORMAL");
    }

    private void AddPlace(byte[] digest, ImagePlace place)
    {
        SqliteCommand command = connection.Prepare("""
            INSERT INTO image (digest, segment, position, length_bytes)
            VALUES (@digest, @segment, @position, @lengthBytes)
            ON CONFLICT DO NOTHING
            """);
        command.Parameters.AddWithValue("@digest", digest);
        command.Parameters.AddWithValue("@segment", place.Segment);
        command.Parameters.AddWithValue("@position", place.Position);
        command.Parameters.AddWithValue("@lengthBytes", place.LengthBytes);
        command.ExecuteNonQuery();
    }

    private void SetEnd(int segment, long end)
    {
        SqliteCommand command = connection.Prepare("""
            UPDATE indexed_until
            SET segment = @segment, position = @position
            """);
        command.Parameters.AddWithValue("@segment", segment);
        command.Parameters.AddWithValue("@position", end);
        command.ExecuteNonQuery();
    }
}
