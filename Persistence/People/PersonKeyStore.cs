using Processing.Intake;
using Processing.Stores.People;

namespace Persistence.People;

/// <inheritdoc/>
internal sealed class PersonKeyStore(Session session) : IPersonKeyStore
{
    /// <summary>Names of one kind that are counted one by one at most; rarer ones say enough by themselves.</summary>
    private const int FigureLimit = 20_000;

    /// <summary>Seconds that a count of everybody may take: 64 million people take minutes, and nobody waits for it.</summary>
    private const int CountingSeconds = 3_600;

    public async Task AddAsync(IReadOnlyList<PersonKey> keys, MessageId messageId)
    {
        const string Sql = """
            INSERT INTO person_key (person_id, message_id, birth_day, family_code, given_code, traits, family, given)
            VALUES (@personId, @messageId, @birthDay, @familyCode, @givenCode, @traits, @family, @given)
            """;
        foreach (PersonKey key in keys)
        {
            await session.DeferAsync(Sql, (Key: key, messageId), static (to, row) =>
            {
                to.Add("personId", row.Key.PersonId);
                to.Add("messageId", row.messageId.Value);
                to.Add("birthDay", row.Key.BirthDay);
                to.Add("familyCode", row.Key.FamilyCode);
                to.Add("givenCode", row.Key.GivenCode);
                to.Add("traits", row.Key.Traits);
                to.Add("family", row.Key.Family);
                to.Add("given", row.Key.Given);
            });
        }
    }

    public Task RemoveAsync(Guid personId) => session.ExecuteAsync("DELETE FROM person_key WHERE person_id = @personId", new { personId });

    public async Task<KeyMaking?> FindMakingAsync(int version)
    {
        const string Sql = """
            SELECT version, after_person, people, started_at, finished_at
            FROM key_making
            WHERE version = @version
            """;
        return (await session.FindAsync<KeyMakingRecord>(Sql, new { version }))?.ToMaking();
    }

    public async Task SetMakingAsync(KeyMaking making)
    {
        const string Sql = """
            INSERT INTO key_making (version, after_person, people, started_at, finished_at)
            VALUES (@version, @afterPerson, @people, @startedAt, @finishedAt)
            """;
        await session.ExecuteAsync("DELETE FROM key_making WHERE version = @version", new { version = making.Version });
        await session.ExecuteAsync(Sql, new
        {
            version = making.Version,
            afterPerson = making.AfterPerson,
            people = making.People,
            startedAt = making.StartedAt,
            finishedAt = making.FinishedAt,
        });
    }

    public Task RemoveAsync(MessageId messageId) =>
        session.ExecuteAsync("DELETE FROM person_key WHERE message_id = @messageId", new { messageId = messageId.Value });

    public async Task<(IReadOnlyList<PersonKey> Found, bool IsCut)> FindAsync(KeySearch search)
    {
        List<PersonKeyRecord> found = await session.QueryAsync<PersonKeyRecord>(
            KeySearchText.Of(session.Dialect), KeySearchText.Parameters(search));
        return (found.ConvertAll(record => record.ToKey()), found.Count >= KeySearch.RowLimit);
    }

    public async Task<IReadOnlyList<NameFigure>> CountAsync()
    {
        const string PeopleSql = "SELECT COUNT(*) FROM person";
        const string NamesSql = "SELECT COUNT(*) FROM person_key";
        double people = await session.ReadScalarAsync<long>(PeopleSql, seconds: CountingSeconds);
        double names = await session.ReadScalarAsync<long>(NamesSql, seconds: CountingSeconds);
        var figures = new List<NameFigure> { new(NameFigure.Population, "", people) };
        figures.AddRange(await CountSourcesAsync());
        figures.AddRange(await CountAsync(NameFigure.Family, "family", names));
        figures.AddRange(await CountAsync(NameFigure.Given, "given", names));
        figures.AddRange(await CountAsync(NameFigure.GivenCode, "given_code", names));
        return figures;
    }

    public async Task KeepFiguresAsync(IReadOnlyList<NameFigure> figures, DateTimeOffset at)
    {
        const string Sql = """
            INSERT INTO name_figure (part, name, figure, counted_at)
            VALUES (@part, @name, @figure, @at)
            """;
        await session.ExecuteAsync("DELETE FROM name_figure");
        foreach (NameFigure figure in figures)
        {
            await session.DeferAsync(Sql, (Figure: figure, at), static (to, row) =>
            {
                to.Add("part", row.Figure.Part);
                to.Add("name", row.Figure.Name);
                to.Add("figure", row.Figure.Figure);
                to.Add("at", row.at);
            });
        }
    }

    public async Task<IReadOnlyList<NameFigure>> ReadFiguresAsync()
    {
        const string Sql = """
            SELECT part, name, figure
            FROM name_figure
            """;
        return (await session.QueryAsync<FigureRecord>(Sql, seconds: CountingSeconds)).ConvertAll(record => record.ToFigure());
    }

    public async Task<IReadOnlyList<NameFigure>> ReadSourcesAsync()
    {
        const string Sql = """
            SELECT part, name, figure
            FROM name_figure
            WHERE part = @part
            ORDER BY name
            """;
        return (await session.QueryAsync<FigureRecord>(Sql, new { part = NameFigure.Source })).ConvertAll(record => record.ToFigure());
    }

    public Task<DateTimeOffset?> FiguresCountedAtAsync() => session.ReadScalarAsync<DateTimeOffset?>("SELECT MAX(counted_at) FROM name_figure");

    // A person with any fingerprint is of full collection; one who is known by benefit cards only is of the cards; the rest has no prints.
    private async Task<IEnumerable<NameFigure>> CountSourcesAsync()
    {
        const string Sql = """
            SELECT class AS name, COUNT(*) AS figure
            FROM (
                SELECT CASE WHEN MAX(prints) > 0 THEN 'full' WHEN MIN(card) = 1 THEN 'card' ELSE 'no prints' END AS class
                FROM (
                    SELECT
                        encounter.person_id,
                        CASE WHEN encounter.source_code = 'BenefitCard' THEN 1 ELSE 0 END AS card,
                        (SELECT COUNT(*)
                        FROM encounter_image AS image
                        WHERE image.encounter_id = encounter.id AND image.modality = 'Fingerprint') AS prints
                    FROM encounter) AS met
                GROUP BY person_id) AS people
            GROUP BY class
            ORDER BY class
            """;
        return (await session.QueryAsync<FigureRecord>(Sql, seconds: CountingSeconds)).Select(record => new NameFigure(NameFigure.Source, record.Name, record.Figure));
    }

    private async Task<IReadOnlyList<NameFigure>> CountAsync(string part, string column, double names)
    {
        string sql = $"""
            SELECT CAST({column} AS {session.Dialect.ShortText}) AS name, COUNT(*) AS figure
            FROM person_key
            GROUP BY {column}
            HAVING COUNT(*) >= @least
            ORDER BY COUNT(*) DESC, {column}
            {session.Dialect.Limit}
            """;
        double least = Math.Max(2, Math.Ceiling(names * NameFigure.LeastShare));
        return (await session.QueryAsync<FigureRecord>(sql, new { least = (long)least, count = FigureLimit }, CountingSeconds))
            .ConvertAll(record => new NameFigure(part, record.Name, record.Figure / names));
    }
}
