using Processing.Intake;
using Processing.Stores.People;

namespace Persistence.People;

/// <inheritdoc/>
internal sealed class ReviewStore(Session session) : IReviewStore
{
    public async Task OpenAsync(Review review)
    {
        const string Sql = """
            INSERT INTO review (id, message_id, kind, is_blocking, reason, opened_at)
            VALUES (@id, @messageId, @kind, @isBlocking, @reason, @openedAt)
            """;
        bool isNew = await session.InsertAsync(session.Dialect.Complete(Sql), new
        {
            id = review.Id,
            messageId = review.MessageId.Value,
            kind = review.Kind,
            isBlocking = review.IsBlocking ? 1 : 0,
            reason = review.Reason,
            openedAt = review.OpenedAt,
        });
        for (int ordinal = 0; isNew && ordinal < review.Candidates.Count; ordinal++)
        {
            await AddCandidateAsync(review.Id, ordinal, review.Candidates[ordinal]);
        }
    }

    public async Task<bool> ResolveAsync(Guid reviewId, ReviewAnswer answer)
    {
        const string Sql = """
            UPDATE review
            SET resolution = @resolution, person_id = @personId, resolved_by = @actor, resolved_at = @at, resolved_because = @because
            WHERE id = @reviewId AND resolution IS NULL
            """;
        return await session.ExecuteAsync(Sql, new
        {
            reviewId,
            resolution = answer.Resolution,
            personId = answer.PersonId,
            actor = answer.Actor,
            at = answer.At,
            because = answer.Because,
        }) == 1;
    }

    public async Task<Review?> FindAsync(Guid reviewId)
    {
        const string Sql = $"""
            SELECT {ReviewRecord.Columns}
            FROM review
            WHERE id = @reviewId
            """;
        return await session.FindAsync<ReviewRecord>(Sql, new { reviewId }) is { } found
            ? found.ToReview(await ReadCandidatesAsync(reviewId))
            : null;
    }

    public async Task<IReadOnlyList<Review>> ReadByMessageAsync(MessageId messageId)
    {
        const string Sql = $"""
            SELECT {ReviewRecord.Columns}
            FROM review
            WHERE message_id = @messageId
            ORDER BY opened_at, id
            """;
        var reviews = new List<Review>();
        foreach (ReviewRecord record in await session.QueryAsync<ReviewRecord>(Sql, new { messageId = messageId.Value }))
        {
            reviews.Add(record.ToReview(await ReadCandidatesAsync(record.Id)));
        }

        return reviews;
    }

    public async Task<IReadOnlyList<Review>> ReadOpenAsync(string? kind, int count)
    {
        string sql = $"""
            SELECT {ReviewRecord.Columns}
            FROM review
            WHERE resolution IS NULL{(kind is null ? "" : " AND kind = @kind")}
            ORDER BY opened_at, id
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<ReviewRecord>(sql, new { kind, count })).ConvertAll(record => record.ToReview([]));
    }

    public async Task<IReadOnlyList<(string Kind, long Count)>> CountOpenAsync()
    {
        const string Sql = """
            SELECT kind, COUNT(*) AS count
            FROM review
            WHERE resolution IS NULL
            GROUP BY kind
            ORDER BY kind
            """;
        return (await session.QueryAsync<KindCountRecord>(Sql)).ConvertAll(record => (record.Kind, record.Count));
    }

    private Task<int> AddCandidateAsync(Guid reviewId, int ordinal, ReviewCandidate candidate)
    {
        const string Sql = """
            INSERT INTO review_candidate (review_id, ordinal, person_id, explanation)
            VALUES (@reviewId, @ordinal, @personId, @explanation)
            """;
        return session.ExecuteAsync(Sql, new { reviewId, ordinal, personId = candidate.PersonId, explanation = candidate.Explanation });
    }

    private async Task<IReadOnlyList<ReviewCandidate>> ReadCandidatesAsync(Guid reviewId)
    {
        const string Sql = """
            SELECT person_id, explanation
            FROM review_candidate
            WHERE review_id = @reviewId
            ORDER BY ordinal
            """;
        return (await session.QueryAsync<ReviewCandidateRecord>(Sql, new { reviewId })).ConvertAll(record => record.ToCandidate());
    }
}
