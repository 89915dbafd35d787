using Processing.Intake;

namespace Processing.Stores.Checks;

/// <summary>Background checks: what was asked of whom about which person, and what came back.</summary>
public interface ICheckStore
{
    /// <summary>Adds a check.</summary>
    /// <param name="check">The check.</param>
    Task AddAsync(BackgroundCheck check);

    /// <summary>The check of an id, or null.</summary>
    /// <param name="checkId">The check.</param>
    Task<BackgroundCheck?> FindAsync(Guid checkId);

    /// <summary>Notes that a waiting check was asked for.</summary>
    /// <param name="checkId">The check.</param>
    /// <param name="messageId">The message that brought what was missing.</param>
    /// <param name="controlNumber">The control number that it goes out under.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>False where it waits no longer.</returns>
    Task<bool> StartAsync(Guid checkId, MessageId messageId, string controlNumber, DateTimeOffset at);

    /// <summary>Notes that the partner has taken a check and will answer.</summary>
    /// <param name="checkId">The check.</param>
    /// <returns>False where it was taken or answered before.</returns>
    Task<bool> AcknowledgeAsync(Guid checkId);

    /// <summary>
    /// The answered checks of open filings that run out until a day, the newest of their kind for their person, of which nobody was told.
    /// Those that run out first come first.
    /// </summary>
    /// <param name="until">The day.</param>
    /// <param name="alert">The kind of alert by which somebody would have been told.</param>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<BackgroundCheck>> ReadRunningOutAsync(DateOnly until, string alert, int count);

    /// <summary>The checks of a kind that were asked before a time, are not answered, and of which nobody was told; oldest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="askedBefore">The time, UTC.</param>
    /// <param name="alert">The kind of alert by which somebody would have been told.</param>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<BackgroundCheck>> ReadPendingAsync(string kind, DateTimeOffset askedBefore, string alert, int count);

    /// <summary>Notes an answer.</summary>
    /// <param name="checkId">The check.</param>
    /// <param name="status">The new status.</param>
    /// <param name="result">The result code, or null.</param>
    /// <param name="answerId">The message with the answer, or null where it was recorded by hand.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="validUntil">The last day on which the result may be relied on, or null.</param>
    Task SetAnswerAsync(
        Guid checkId, CheckStatus status, string? result, MessageId? answerId, DateTimeOffset at, DateOnly? validUntil);

    /// <summary>The check that went out under a transaction control number, or null.</summary>
    /// <param name="partner">The partner asked.</param>
    /// <param name="controlNumber">Our transaction control number.</param>
    Task<BackgroundCheck?> FindByControlNumberAsync(string partner, string controlNumber);

    /// <summary>The checks of a person, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<BackgroundCheck>> ReadAsync(Guid personId);

    /// <summary>The checks that somebody has to look after: running out or run out, rejected, without an answer. Those that run out first come first, then those asked first.</summary>
    /// <param name="due">Which.</param>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<BackgroundCheck>> ReadDueAsync(DueChecks due, int count);

    /// <summary>The checks that a message led to, oldest first.</summary>
    /// <param name="messageId">The message.</param>
    Task<IReadOnlyList<BackgroundCheck>> ReadByMessageAsync(MessageId messageId);
}
