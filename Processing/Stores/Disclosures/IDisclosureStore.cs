namespace Processing.Stores.Disclosures;

/// <summary>The accounting of disclosures. Entries are added in the transaction that discloses, and never changed or removed.</summary>
public interface IDisclosureStore
{
    /// <summary>Adds an entry. A second one for the same message is an error of the database.</summary>
    /// <param name="entry">The entry.</param>
    Task AddAsync(DisclosureEntry entry);

    /// <summary>The entry of that id, or null.</summary>
    /// <param name="id">The id.</param>
    Task<DisclosureEntry?> FindAsync(Guid id);

    /// <summary>The entries about a person, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<DisclosureEntry>> ReadByPersonAsync(Guid personId);

    /// <summary>Entries, newest first.</summary>
    /// <param name="country">Only of this country; null for all.</param>
    /// <param name="count">How many at most, 1 to 500.</param>
    Task<IReadOnlyList<DisclosureEntry>> ReadNewestAsync(string? country, int count);

    /// <summary>How many exchanges were accounted, for the yearly quota.</summary>
    /// <param name="country">The country.</param>
    /// <param name="direction"><c>Answer</c> or <c>Query</c>.</param>
    /// <param name="from">From when on, UTC.</param>
    Task<int> CountAsync(string country, string direction, DateTimeOffset from);

    /// <summary>Counts and ages by country, direction, reason and priority.</summary>
    /// <param name="from">From when on, UTC.</param>
    Task<IReadOnlyList<DisclosureCount>> SummarizeAsync(DateTimeOffset from);

    /// <summary>Adds a correction notice to an earlier recipient.</summary>
    /// <param name="notice">The notice.</param>
    Task AddNoticeAsync(CorrectionNotice notice);

    /// <summary>Notes how far a notice is.</summary>
    /// <param name="id">The notice.</param>
    /// <param name="standing">How far it is.</param>
    /// <param name="at">The time, UTC.</param>
    Task SetNoticeAsync(Guid id, NoticeStanding standing, DateTimeOffset at);

    /// <summary>The notices about a person, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<CorrectionNotice>> ReadNoticesAsync(Guid personId);
}
