namespace Persistence.Retention;

/// <summary>
/// The content of messages that are about a person and nobody else: those tied to the person, searches that showed the person alone, what they caused, the answers to it, and the
/// conversations of disclosures about the person alone. The row in the log stays, without headers, so that the log has no gap.
/// </summary>
internal sealed class MessageErasure(Session session)
{
    // Messages that say something of people, by person.
    private const string Tied = """
        SELECT message_id FROM person_link WHERE person_id = @personId
        UNION SELECT message_id FROM person_identifier WHERE person_id = @personId
        UNION SELECT message_id FROM biography WHERE person_id = @personId
        UNION SELECT message_id FROM encounter WHERE person_id = @personId
        UNION SELECT message_id FROM background_check WHERE person_id = @personId
        UNION SELECT answer_id FROM background_check WHERE person_id = @personId AND answer_id IS NOT NULL
        UNION SELECT message_id FROM reuse_decision WHERE person_id = @personId
        UNION SELECT message_id FROM rap_sheet WHERE person_id = @personId
        UNION SELECT message_id FROM access_entry WHERE person_id = @personId AND message_id IS NOT NULL
        UNION SELECT message_id FROM foreign_query WHERE person_id = @personId AND message_id IS NOT NULL
        UNION SELECT foreign_round.message_id FROM foreign_round JOIN foreign_query ON foreign_query.id = foreign_round.query_id WHERE foreign_query.person_id = @personId AND foreign_round.message_id IS NOT NULL
        UNION SELECT message.id FROM message
            JOIN disclosure ON disclosure.conversation_id = message.conversation_id
            JOIN disclosure_person ON disclosure_person.disclosure_id = disclosure.id
            WHERE disclosure_person.person_id = @personId
                AND NOT EXISTS (SELECT 1 FROM disclosure_person AS other WHERE other.disclosure_id = disclosure.id AND other.person_id <> @personId)
        """;

    private const string Others = """
        SELECT COUNT(*) FROM (
            SELECT message_id FROM person_link WHERE message_id = @id AND person_id <> @personId
            UNION ALL SELECT message_id FROM person_identifier WHERE message_id = @id AND person_id <> @personId
            UNION ALL SELECT message_id FROM encounter WHERE message_id = @id AND person_id <> @personId
            UNION ALL SELECT message_id FROM background_check WHERE message_id = @id AND person_id <> @personId
            UNION ALL SELECT answer_id FROM background_check WHERE answer_id = @id AND person_id <> @personId
            UNION ALL SELECT message_id FROM access_entry
                WHERE message_id = @id AND person_id <> @personId
                    AND EXISTS (SELECT 1 FROM biography WHERE biography.person_id = access_entry.person_id)
            UNION ALL SELECT message_id FROM reuse_decision WHERE message_id = @id AND person_id <> @personId) AS tied
        """;

    /// <summary>Which messages; to be called before anything is removed.</summary>
    public async Task<IReadOnlyList<Guid>> FindAsync(Guid personId)
    {
        const string Caused = "SELECT id FROM message WHERE related_id = @id";
        var found = new HashSet<Guid>();
        var open = new Queue<Guid>(await session.QueryAsync<Guid>(Tied, new { personId }));
        while (open.TryDequeue(out Guid id))
        {
            if (found.Contains(id) || await session.ReadScalarAsync<long>(Others, new { id, personId }) > 0)
            {
                continue;
            }

            found.Add(id);
            foreach (Guid next in await session.QueryAsync<Guid>(Caused, new { id }))
            {
                open.Enqueue(next);
            }
        }

        return [.. found];
    }

    /// <summary>How many of some messages are in the pipeline or on their way to a partner.</summary>
    public async Task<int> CountUnderWayAsync(Guid personId)
    {
        const string Sql = """
            SELECT COUNT(*) FROM (
                SELECT message_id FROM work WHERE message_id = @id
                UNION ALL SELECT message_id FROM outbox WHERE message_id = @id AND state < 2) AS busy
            """;
        int count = 0;
        foreach (Guid id in await FindAsync(personId))
        {
            count += (int)await session.ReadScalarAsync<long>(Sql, new { id });
        }

        return count;
    }

    /// <summary>Removes the content of messages.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The digests of the binary values that they named.</returns>
    public async Task<IReadOnlyList<byte[]>> RunAsync(IReadOnlyList<Guid> messages, DateTimeOffset at)
    {
        var digests = new List<byte[]>();
        foreach (Guid id in messages)
        {
            digests.AddRange(await session.QueryAsync<byte[]>("SELECT digest FROM message_span WHERE message_id = @id", new { id }));
            await session.ExecuteAsync("DELETE FROM message_span WHERE message_id = @id", new { id });
            await session.ExecuteAsync("DELETE FROM message_content WHERE message_id = @id", new { id });
            await session.ExecuteAsync("DELETE FROM class_decision WHERE message_id = @id", new { id });
            await session.ExecuteAsync("UPDATE message SET headers = '', destroyed_at = @at WHERE id = @id", new { id, at });
        }

        return digests;
    }
}
