using Processing.Intake;
using Processing.Stores.People;

namespace Persistence.People;

/// <inheritdoc/>
internal sealed class PersonStore(Session session) : IPersonStore
{
    // What hangs on a person by a message; the link events themselves stay where they are.
    private static readonly string[] PersonTables =
        ["person_identifier", "biography", "person_key", "encounter", "background_check", "reuse_decision", "filing"];

    public Task AddAsync(Guid personId, DateTimeOffset at)
    {
        const string Sql = """
            INSERT INTO person (id, created_at)
            VALUES (@personId, @at)
            """;
        return session.ExecuteAsync(Sql, new { personId, at });
    }

    public Task AddIdentifierAsync(Guid personId, PersonIdentifier identifier, MessageId messageId)
    {
        const string Sql = """
            INSERT INTO person_identifier (identifier, kind, person_id, message_id)
            VALUES (@identifier, @kind, @personId, @messageId)
            """;
        return session.InsertAsync(session.Dialect.Complete(Sql), new
        {
            identifier = identifier.Value,
            kind = identifier.Kind,
            personId,
            messageId = messageId.Value,
        });
    }

    public Task AddBiographyAsync(Guid personId, Biography biography, MessageId messageId)
    {
        const string Sql = """
            INSERT INTO biography (
                person_id, digest, message_id, family_name, given_name, birth_date, sex, birth_country)
            VALUES (
                @personId, @digest, @messageId, @familyName, @givenName, @birthDate, @sex, @birthCountry)
            """;
        return session.InsertAsync(session.Dialect.Complete(Sql), new
        {
            personId,
            digest = BiographyDigest.Of(biography),
            messageId = messageId.Value,
            familyName = biography.FamilyName,
            givenName = biography.GivenName,
            birthDate = biography.BirthDate,
            sex = biography.Sex,
            birthCountry = biography.BirthCountry,
        });
    }

    public async Task<IReadOnlyList<Guid>> FindByIdentifierAsync(PersonIdentifier identifier)
    {
        const string Sql = """
            SELECT DISTINCT person_id
            FROM person_identifier
            WHERE identifier = @identifier AND kind = @kind
            ORDER BY person_id
            """;
        return await session.QueryAsync<Guid>(Sql, new { identifier = identifier.Value, kind = identifier.Kind });
    }

    public Task AddLinkAsync(PersonLink link)
    {
        const string Sql = """
            INSERT INTO person_link (person_id, message_id, kind, evidence, actor, at, explanation)
            VALUES (@personId, @messageId, @kind, @evidence, @actor, @at, @explanation)
            """;
        return session.ExecuteAsync(Sql, new
        {
            personId = link.PersonId,
            messageId = link.MessageId.Value,
            kind = link.Kind,
            evidence = link.Evidence,
            actor = link.Actor,
            at = link.At,
            explanation = link.Explanation,
        });
    }

    public async Task<IReadOnlyList<PersonIdentifier>> ReadIdentifiersAsync(Guid personId)
    {
        const string Sql = """
            SELECT DISTINCT kind, identifier
            FROM person_identifier
            WHERE person_id = @personId
            ORDER BY kind, identifier
            """;
        return (await session.QueryAsync<IdentifierRecord>(Sql, new { personId })).ConvertAll(record => record.ToIdentifier());
    }

    public async Task<IReadOnlyList<Biography>> ReadBiographiesAsync(Guid personId)
    {
        const string Sql = """
            SELECT family_name, given_name, birth_date, sex, birth_country
            FROM biography
            WHERE sequence IN (
                SELECT MIN(sequence)
                FROM biography
                WHERE person_id = @personId AND corrected_by IS NULL
                GROUP BY family_name, given_name, birth_date, sex, birth_country)
            ORDER BY sequence
            """;
        return (await session.QueryAsync<BiographyRecord>(Sql, new { personId })).ConvertAll(record => record.ToBiography());
    }

    public async Task<PersonClaims> ReadClaimsAsync(MessageId messageId)
    {
        const string IdentifierSql = """
            SELECT DISTINCT kind, identifier
            FROM person_identifier
            WHERE message_id = @messageId
            ORDER BY kind, identifier
            """;
        const string Sql = """
            SELECT family_name, given_name, birth_date, sex, birth_country, corrected_by
            FROM biography
            WHERE message_id = @messageId
            ORDER BY sequence
            """;
        var parameters = new { messageId = messageId.Value };
        List<IdentifierRecord> identifiers = await session.QueryAsync<IdentifierRecord>(IdentifierSql, parameters);
        List<BiographyRecord> biographies = await session.QueryAsync<BiographyRecord>(Sql, parameters);
        return new PersonClaims(
            identifiers.ConvertAll(record => record.ToIdentifier()),
            biographies.ConvertAll(record => record.ToBiography()),
            [.. biographies.Where(record => record.CorrectedBy is not null).Select(record => record.ToBiography())]);
    }

    public Task MarkCorrectedAsync(MessageId messageId, Biography biography, Guid caseId)
    {
        const string Sql = """
            UPDATE biography
            SET corrected_by = @caseId
            WHERE message_id = @messageId AND family_name = @familyName AND given_name = @givenName
                AND COALESCE(birth_date, '') = @birthDate AND COALESCE(sex, '') = @sex AND COALESCE(birth_country, '') = @birthCountry
            """;
        return session.ExecuteAsync(Sql, new
        {
            caseId,
            messageId = messageId.Value,
            familyName = biography.FamilyName,
            givenName = biography.GivenName,
            birthDate = biography.BirthDate ?? "",
            sex = biography.Sex ?? "",
            birthCountry = biography.BirthCountry ?? "",
        });
    }

    public Task RemoveIdentifierAsync(Guid personId, PersonIdentifier identifier)
    {
        const string Sql = """
            DELETE FROM person_identifier
            WHERE identifier = @identifier AND kind = @kind AND person_id = @personId
            """;
        return session.ExecuteAsync(Sql, new { identifier = identifier.Value, kind = identifier.Kind, personId });
    }

    public async Task MoveAsync(MessageId messageId, Guid from, Guid to)
    {
        foreach (string table in PersonTables)
        {
            await session.ExecuteAsync(
                $"UPDATE {table} SET person_id = @to WHERE message_id = @messageId AND person_id = @from", new { messageId = messageId.Value, from, to });
        }
    }

    public async Task<IReadOnlyList<PersonLink>> ReadLinksAsync(MessageId messageId)
    {
        const string Sql = """
            SELECT person_id, message_id, kind, evidence, actor, at, explanation
            FROM person_link
            WHERE message_id = @messageId
            ORDER BY sequence
            """;
        return (await session.QueryAsync<LinkRecord>(Sql, new { messageId = messageId.Value })).ConvertAll(record => record.ToLink());
    }

    public async Task<IReadOnlyList<PersonLink>> ReadLinksAsync(Guid personId)
    {
        const string Sql = """
            SELECT person_id, message_id, kind, evidence, actor, at, explanation
            FROM person_link
            WHERE person_id = @personId
            ORDER BY sequence
            """;
        return (await session.QueryAsync<LinkRecord>(Sql, new { personId })).ConvertAll(record => record.ToLink());
    }

    public async Task<IReadOnlyList<Guid>> ReadPeopleAsync(Guid? after, int count)
    {
        string sql = $"""
            SELECT id
            FROM person
            {(after is null ? "" : "WHERE id > @after")}
            ORDER BY id
            {session.Dialect.Limit}
            """;
        return await session.QueryAsync<Guid>(sql, new { after, count });
    }

    public async Task<IReadOnlyList<ClaimedName>> ReadClaimedNamesAsync(Guid personId)
    {
        const string Sql = """
            SELECT message_id, family_name, given_name, birth_date, sex, birth_country
            FROM biography
            WHERE person_id = @personId AND corrected_by IS NULL
            ORDER BY sequence
            """;
        return (await session.QueryAsync<BiographyRecord>(Sql, new { personId }))
            .ConvertAll(record => new ClaimedName(new MessageId(record.MessageId), record.ToBiography()));
    }
}
