using Processing.Stores;

namespace Processing.Verification;

/// <summary>What officers decide who see newly captured and earlier biometrics beside each other.</summary>
public interface IVerificationDesk
{
    /// <summary>Notes a decision.</summary>
    /// <param name="id">The verification.</param>
    /// <param name="decision"><c>SamePerson</c>, <c>OtherPerson</c> or <c>Unclear</c>.</param>
    /// <param name="reason">Why, in the officer's words; goes into the journal.</param>
    /// <param name="actor">The officer.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if there is no such verification, or it was decided.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> DecideAsync(Guid id, string decision, string reason, string actor, CancellationToken cancellationToken);
}
