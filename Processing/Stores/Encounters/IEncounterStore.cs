using Processing.Intake;

namespace Processing.Stores.Encounters;

/// <summary>Encounters and the images taken at them.</summary>
public interface IEncounterStore
{
    /// <summary>Adds an encounter with its images.</summary>
    /// <param name="encounter">The encounter.</param>
    Task AddAsync(Encounter encounter);

    /// <summary>Notes what IDENT said of the encounter.</summary>
    /// <param name="encounterId">The encounter.</param>
    /// <param name="verification">The result: <c>Match</c>, <c>NoMatch</c>, <c>Enrolled</c>.</param>
    /// <param name="fin">IDENT's person number, or null.</param>
    /// <param name="eid">IDENT's encounter number, or null.</param>
    /// <param name="at">When, UTC.</param>
    Task SetIdentResultAsync(Guid encounterId, string verification, string? fin, string? eid, DateTimeOffset at);

    /// <summary>The encounters that bear an encounter number of IDENT, oldest first, without images.</summary>
    /// <param name="eid">The number in its normal form.</param>
    Task<IReadOnlyList<Encounter>> FindByEidAsync(string eid);

    /// <summary>The encounter that a message reported, or null.</summary>
    /// <param name="messageId">The message.</param>
    Task<Encounter?> FindByMessageAsync(MessageId messageId);

    /// <summary>The encounters of a person, oldest first, with their images.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<Encounter>> ReadAsync(Guid personId);

    /// <summary>Keeps a decision on reuse.</summary>
    /// <param name="decision">The decision.</param>
    Task AddReuseDecisionAsync(ReuseDecision decision);

    /// <summary>The decisions that a message led to.</summary>
    /// <param name="messageId">The message.</param>
    Task<IReadOnlyList<ReuseDecision>> ReadReuseDecisionsAsync(MessageId messageId);
}
