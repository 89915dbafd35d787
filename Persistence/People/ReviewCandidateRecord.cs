using Processing.Stores.People;

namespace Persistence.People;

/// <summary>A row of <c>review_candidate</c> as Dapper reads it.</summary>
internal sealed class ReviewCandidateRecord
{
    public Guid PersonId { get; init; }

    public string Explanation { get; init; } = "";

    /// <summary>The candidate of the contract.</summary>
    public ReviewCandidate ToCandidate() => new(PersonId, Explanation);
}
