namespace Processing.Stores.People;

/// <summary>A person whom a review might be about.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Explanation">What speaks for and against, without values.</param>
public sealed record ReviewCandidate(Guid PersonId, string Explanation);
