using Npgsql;
using NpgsqlTypes;
using Processing.Intake;
using Processing.Stores.Messages;
using Processing.Stores.People;

namespace Testing.People.Bulk;

/// <summary>
/// Loads many people into a migrated schema of PostgreSQL with COPY: keys of the tables come off, the rows go in within one transaction, the
/// indexes are made again as they were. Foreign keys stay off: they change no query.
/// </summary>
/// <param name="connectionString">The database, with the schema in the search path.</param>
public sealed class PostgresBulk(string connectionString)
{
    private static readonly string[] Tables = ["person", "person_identifier", "person_key"];

    /// <summary>Loads the first people of a population.</summary>
    /// <param name="population">The people.</param>
    /// <param name="count">How many.</param>
    /// <param name="message">The message under which they are, already in the log.</param>
    /// <param name="tell">Told how far it is.</param>
    public async Task RunAsync(SyntheticPopulation population, long count, MessageRow message, Action<string> tell)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0, MaxPoolSize = 2 });
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        List<string> again = await TakeOffAsync(connection);
        await using (NpgsqlTransaction transaction = await connection.BeginTransactionAsync())
        {
            await ExecuteAsync(connection, "TRUNCATE person, person_identifier, person_key CASCADE");
            await CopyPeopleAsync(connection, count, message.At);
            tell("people");
            await CopyIdentifiersAsync(connection, population, count, message.Id);
            tell("identifiers");
            await CopyKeysAsync(connection, population, count, message.Id);
            tell("keys");
            await transaction.CommitAsync();
        }

        foreach (string statement in again)
        {
            await ExecuteAsync(connection, statement);
        }

        tell("indexes");
        await ExecuteAsync(connection, "VACUUM (ANALYZE) person");
        await ExecuteAsync(connection, "VACUUM (ANALYZE) person_identifier");
        await ExecuteAsync(connection, "VACUUM (ANALYZE) person_key");
        tell("vacuum");
    }

    /// <summary>Bytes of the three tables with their indexes, and of the indexes.</summary>
    public async Task<(long All, long Indexes)> SizeAsync()
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        long all = 0;
        long indexes = 0;
        foreach (string table in Tables)
        {
            await using NpgsqlCommand command = source.CreateCommand($"SELECT pg_total_relation_size('{table}'), pg_indexes_size('{table}')");
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            all += reader.GetInt64(0);
            indexes += reader.GetInt64(1);
        }

        return (all, indexes);
    }

    private static async Task<List<string>> TakeOffAsync(NpgsqlConnection connection)
    {
        const string Sql = """
            SELECT conrelid::regclass::text, conname, contype::text, pg_get_constraintdef(oid)
            FROM pg_constraint
            WHERE connamespace = current_schema()::regnamespace
                AND (conrelid::regclass::text = ANY (@tables) OR confrelid::regclass::text = ANY (@tables)) AND contype IN ('p', 'f')
            ORDER BY contype
            """;
        const string IndexSql = """
            SELECT indexname, indexdef
            FROM pg_indexes
            WHERE schemaname = current_schema() AND tablename = ANY (@tables)
            """;
        var off = new List<string>();
        var again = new List<string>();
        foreach (string[] row in await ReadAsync(connection, Sql, 4))
        {
            off.Add($"ALTER TABLE {row[0]} DROP CONSTRAINT IF EXISTS {row[1]} CASCADE");
            if (row[2] == "p")
            {
                again.Add($"ALTER TABLE {row[0]} ADD CONSTRAINT {row[1]} {row[3]}");
            }
        }

        foreach (string[] row in (await ReadAsync(connection, IndexSql, 2)).Where(row => !row[0].EndsWith("_pkey", StringComparison.Ordinal)))
        {
            off.Add($"DROP INDEX IF EXISTS {row[0]}");
            again.Add(row[1]);
        }

        foreach (string statement in off)
        {
            await ExecuteAsync(connection, statement);
        }

        return again;
    }

    private static async Task<List<string[]>> ReadAsync(NpgsqlConnection connection, string sql, int columns)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("tables", Tables);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, columns).Select(reader.GetString)]);
        }

        return rows;
    }

    private static async Task CopyPeopleAsync(NpgsqlConnection connection, long count, DateTimeOffset at)
    {
        await using NpgsqlBinaryImporter import =
            await connection.BeginBinaryImportAsync("COPY person (id, created_at) FROM STDIN (FORMAT BINARY)");
        for (long index = 0; index < count; index++)
        {
            if (!SyntheticPopulation.IsHeldOut(index))
            {
                await import.StartRowAsync();
                await import.WriteAsync(PopulationLoad.IdOf(index), NpgsqlDbType.Uuid);
                await import.WriteAsync(at.UtcDateTime, NpgsqlDbType.TimestampTz);
            }
        }

        await import.CompleteAsync();
    }

    private static async Task CopyIdentifiersAsync(NpgsqlConnection connection, SyntheticPopulation population, long count, MessageId message)
    {
        await using NpgsqlBinaryImporter import = await connection.BeginBinaryImportAsync(
            "COPY person_identifier (identifier, kind, person_id, message_id) FROM STDIN (FORMAT BINARY)");
        for (long index = 0; index < count; index++)
        {
            SyntheticPerson person = population.Person(index);
            foreach ((string value, string kind) in SyntheticPopulation.IsHeldOut(index) ? [] : PopulationLoad.IdentifiersOf(person))
            {
                await import.StartRowAsync();
                await import.WriteAsync(value, NpgsqlDbType.Text);
                await import.WriteAsync(kind, NpgsqlDbType.Text);
                await import.WriteAsync(PopulationLoad.IdOf(index), NpgsqlDbType.Uuid);
                await import.WriteAsync(message.Value, NpgsqlDbType.Uuid);
            }
        }

        await import.CompleteAsync();
    }

    private static async Task CopyKeysAsync(NpgsqlConnection connection, SyntheticPopulation population, long count, MessageId message)
    {
        await using NpgsqlBinaryImporter import = await connection.BeginBinaryImportAsync(
            "COPY person_key (person_id, message_id, birth_day, family_code, given_code, traits, family, given) FROM STDIN (FORMAT BINARY)");
        for (long index = 0; index < count; index++)
        {
            foreach (PersonKey key in SyntheticPopulation.IsHeldOut(index) ? [] : PopulationLoad.KeysOf(population.Person(index)))
            {
                await import.StartRowAsync();
                await import.WriteAsync(key.PersonId, NpgsqlDbType.Uuid);
                await import.WriteAsync(message.Value, NpgsqlDbType.Uuid);
                await import.WriteAsync(key.BirthDay, NpgsqlDbType.Integer);
                await import.WriteAsync(key.FamilyCode, NpgsqlDbType.Integer);
                await import.WriteAsync(key.GivenCode, NpgsqlDbType.Integer);
                await import.WriteAsync(key.Traits, NpgsqlDbType.Integer);
                await import.WriteAsync(key.Family, NpgsqlDbType.Text);
                await import.WriteAsync(key.Given, NpgsqlDbType.Text);
            }
        }

        await import.CompleteAsync();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
