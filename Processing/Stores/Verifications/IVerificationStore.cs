namespace Processing.Stores.Verifications;

/// <summary>Verifications of identity and the decisions on them.</summary>
public interface IVerificationStore
{
    /// <summary>Adds a verification, not decided.</summary>
    /// <param name="verification">The verification.</param>
    Task AddAsync(IdentityVerification verification);

    /// <summary>The verification, or null.</summary>
    /// <param name="id">The id.</param>
    Task<IdentityVerification?> FindAsync(Guid id);

    /// <summary>Those without a decision first, then the others; newest first.</summary>
    /// <param name="count">How many at most, 1 to 500.</param>
    Task<IReadOnlyList<IdentityVerification>> ReadNewestAsync(int count);

    /// <summary>Those of a person, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<IdentityVerification>> ReadByPersonAsync(Guid personId);

    /// <summary>Notes the officer's decision.</summary>
    /// <param name="id">The verification.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="actor">Who.</param>
    /// <param name="because">Why.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>False if there is none, or it was decided.</returns>
    Task<bool> DecideAsync(Guid id, string decision, string actor, string because, DateTimeOffset at);
}
