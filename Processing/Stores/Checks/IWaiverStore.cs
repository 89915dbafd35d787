using Processing.Intake;

namespace Processing.Stores.Checks;

/// <summary>Waivers of fingerprints.</summary>
public interface IWaiverStore
{
    /// <summary>Adds a waiver that nobody has confirmed yet.</summary>
    /// <param name="waiver">The waiver.</param>
    Task AddAsync(Waiver waiver);

    /// <summary>The waiver of an id, or null.</summary>
    /// <param name="id">The id.</param>
    Task<Waiver?> FindAsync(Guid id);

    /// <summary>The waivers of a person for a filing, oldest first.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="receipt">The receipt number.</param>
    Task<IReadOnlyList<Waiver>> ReadAsync(Guid personId, string receipt);

    /// <summary>The waivers of a person, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<Waiver>> ReadAsync(Guid personId);

    /// <summary>The waivers that wait for the second person, oldest first.</summary>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<Waiver>> ReadOpenAsync(int count);

    /// <summary>Notes the decision of the second person.</summary>
    /// <param name="id">The waiver.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="actor">The second person: the store takes none who entered it.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>False where it was decided before, or by the person who entered it.</returns>
    Task<bool> DecideAsync(Guid id, string decision, string actor, DateTimeOffset at);

    /// <summary>Notes the encounter in which a confirmed waiver is used.</summary>
    /// <param name="id">The waiver.</param>
    /// <param name="messageId">The encounter's message.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>False where it is not confirmed, or was used by another message.</returns>
    Task<bool> UseAsync(Guid id, MessageId messageId, DateTimeOffset at);
}
