using Microsoft.Data.Sqlite;
using Processing.Stores.Messages;
using Processing.Stores.People;

namespace Testing.People.Bulk;

/// <summary>Loads many people into a migrated SQLite file that nobody has open: indexes come off, rows go in, indexes are made again as they were.</summary>
/// <param name="path">The path of <c>cpms.db</c>.</param>
public sealed class SqliteBulk(string path)
{
    private const int PerTransaction = 100_000;

    /// <summary>Loads the first people of a population.</summary>
    /// <param name="population">The people.</param>
    /// <param name="count">How many.</param>
    /// <param name="message">The message under which they are, already in the log.</param>
    /// <param name="tell">Told how far it is.</param>
    public void Run(SyntheticPopulation population, long count, MessageRow message, Action<string> tell)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -1048576; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY");
        IReadOnlyList<(string Name, string Sql)> indexes = Indexes(connection);
        indexes.ToList().ForEach(index => Execute(connection, $"DROP INDEX {index.Name}"));
        byte[] messageId = message.Id.Value.ToByteArray(bigEndian: true);
        using Row person = new(connection, "INSERT INTO person (id, created_at) VALUES (@p0, @p1)", 2);
        using Row identifier = new(connection, "INSERT INTO person_identifier (identifier, kind, person_id, message_id) VALUES (@p0, @p1, @p2, @p3)", 4);
        using Row key = new(
            connection,
            "INSERT INTO person_key (person_id, message_id, birth_day, family_code, given_code, traits, family, given) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)",
            8);
        long at = message.At.ToUnixTimeMilliseconds() * 1000;
        for (long index = 0; index < count; index++)
        {
            if (index % PerTransaction == 0)
            {
                Execute(connection, index == 0 ? "BEGIN" : "COMMIT; BEGIN");
            }

            if (!SyntheticPopulation.IsHeldOut(index))
            {
                Add(population.Person(index), person, identifier, key, messageId, at);
            }
        }

        Execute(connection, "COMMIT");
        tell("rows");
        indexes.ToList().ForEach(index => Execute(connection, index.Sql));
        Execute(connection, "ANALYZE");
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        tell("indexes");
    }

    private static void Add(SyntheticPerson one, Row person, Row identifier, Row key, byte[] messageId, long at)
    {
        byte[] id = PopulationLoad.IdOf(one.Index).ToByteArray(bigEndian: true);
        person.Insert(id, at);
        foreach ((string value, string kind) in PopulationLoad.IdentifiersOf(one))
        {
            identifier.Insert(value, kind, id, messageId);
        }

        foreach (PersonKey each in PopulationLoad.KeysOf(one))
        {
            key.Insert(id, messageId, each.BirthDay, each.FamilyCode, each.GivenCode, each.Traits, each.Family, each.Given);
        }
    }

    private static List<(string Name, string Sql)> Indexes(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('person', 'person_identifier', 'person_key')";
        using SqliteDataReader reader = command.ExecuteReader();
        var indexes = new List<(string, string)>();
        while (reader.Read())
        {
            indexes.Add((reader.GetString(0), reader.GetString(1)));
        }

        return indexes;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    // An insert that is compiled once.
    private sealed class Row : IDisposable
    {
        private readonly SqliteCommand _command;

        public Row(SqliteConnection connection, string sql, int count)
        {
            _command = connection.CreateCommand();
            _command.CommandText = sql;
            for (int index = 0; index < count; index++)
            {
                _command.Parameters.Add(new SqliteParameter { ParameterName = "@p" + index.ToString("D", null) });
            }
        }

        public void Insert(params ReadOnlySpan<object> values)
        {
            for (int index = 0; index < values.Length; index++)
            {
                _command.Parameters[index].Value = values[index];
            }

            _command.ExecuteNonQuery();
        }

        public void Dispose() => _command.Dispose();
    }
}
