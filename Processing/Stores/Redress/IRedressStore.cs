using Processing.Intake;

namespace Processing.Stores.Redress;

/// <summary>Requests for correction and access, and what came of them.</summary>
public interface IRedressStore
{
    /// <summary>Opens a case.</summary>
    /// <param name="redress">The case, open.</param>
    Task OpenAsync(RedressCase redress);

    /// <summary>The case, or null.</summary>
    /// <param name="id">The id.</param>
    Task<RedressCase?> FindAsync(Guid id);

    /// <summary>The case that a message brought, or null.</summary>
    /// <param name="messageId">The message.</param>
    Task<RedressCase?> FindByMessageAsync(MessageId messageId);

    /// <summary>Cases that are not decided, by their last day, then the decided ones, newest first.</summary>
    /// <param name="count">How many at most, 1 to 500.</param>
    Task<IReadOnlyList<RedressCase>> ReadAsync(int count);

    /// <summary>The cases of a person, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<RedressCase>> ReadByPersonAsync(Guid personId);

    /// <summary>Notes what the first person proposes; a new proposal takes the place of the one before.</summary>
    /// <param name="id">The case.</param>
    /// <param name="proposal"><c>Grant</c> or <c>Deny</c>.</param>
    /// <param name="exemptions">The exemptions that are claimed; take the place of those before.</param>
    /// <param name="actor">Who.</param>
    /// <param name="because">Why.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>False if there is no such case, or it is decided.</returns>
    Task<bool> PrepareAsync(Guid id, string proposal, IReadOnlyList<RedressItem> exemptions, string actor, string because, DateTimeOffset at);

    /// <summary>Notes what the second person decides.</summary>
    /// <param name="id">The case.</param>
    /// <param name="decision"><c>Grant</c> or <c>Deny</c>.</param>
    /// <param name="actor">Who; not the first person.</param>
    /// <param name="because">Why.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>False if the case is not prepared, or by this very person.</returns>
    Task<bool> DecideAsync(Guid id, string decision, string actor, string because, DateTimeOffset at);

    /// <summary>Notes the exemptions that the second person claims, in the transaction of the decision.</summary>
    /// <param name="id">The case.</param>
    /// <param name="exemptions">The exemptions.</param>
    Task ClaimAsync(Guid id, IReadOnlyList<RedressItem> exemptions);

    /// <summary>Adds an amendment.</summary>
    /// <param name="amendment">The amendment.</param>
    Task AddAmendmentAsync(Amendment amendment);

    /// <summary>The amendments of a person, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<Amendment>> ReadAmendmentsAsync(Guid personId);
}
