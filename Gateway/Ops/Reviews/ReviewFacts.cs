using Gateway.Ops.People;
using Processing.Stores.People;

namespace Gateway.Ops.Reviews;

/// <summary>What the page of a review needs to know.</summary>
/// <param name="Review">The review.</param>
/// <param name="People">What is known of its candidates, in their order.</param>
internal sealed record ReviewFacts(Review Review, IReadOnlyList<PersonFacts> People);
