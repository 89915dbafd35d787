using Processing.Intake;
using Processing.Stores;

namespace Processing.Identity.Reviews;

/// <summary>What a person in office decides about identity. Each deed is kept with its reason and actor in the transaction that does it.</summary>
public interface IPeopleActions
{
    /// <summary>Answers a review. A message that waits for it goes on; where nothing waits, the people are tied as the answer says.</summary>
    /// <param name="reviewId">The review.</param>
    /// <param name="resolution"><c>ExistingPerson</c>, <c>NewPerson</c>, or <c>Noted</c> where nothing is to be changed.</param>
    /// <param name="personId">The person, with <c>ExistingPerson</c>: one of the review's candidates.</param>
    /// <param name="reason">Why, in the operator's words.</param>
    /// <param name="actor">The operator.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if there is no such review, it is answered already, its message is in work, or the answer does not fit it.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<bool> ResolveAsync(
        Guid reviewId, string resolution, Guid? personId, string reason, string actor, CancellationToken cancellationToken);

    /// <summary>Unties a message from whom it is tied to and ties it to another person, or to a new one.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="personId">The person; null for a new one.</param>
    /// <param name="reason">Why, in the operator's words.</param>
    /// <param name="actor">The operator.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>The person it is tied to now; null if the message is in work, tied to nobody, or to that person already, or there is no such person.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task<Guid?> TieAsync(MessageId messageId, Guid? personId, string reason, string actor, CancellationToken cancellationToken);
}
