using Processing.Intake;

namespace Processing.Stores.People;

/// <summary>Questions about identity for a person in office, and their answers.</summary>
public interface IReviewStore
{
    /// <summary>Opens a review; one with that id that is there already is left as it is.</summary>
    /// <param name="review">The review, open.</param>
    Task OpenAsync(Review review);

    /// <summary>Answers an open review.</summary>
    /// <param name="reviewId">The review.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>False if there is no such review, or it is answered already.</returns>
    Task<bool> ResolveAsync(Guid reviewId, ReviewAnswer answer);

    /// <summary>A review with its candidates, or null.</summary>
    /// <param name="reviewId">The review.</param>
    Task<Review?> FindAsync(Guid reviewId);

    /// <summary>The reviews that a message raised, oldest first, with their candidates.</summary>
    /// <param name="messageId">The message.</param>
    Task<IReadOnlyList<Review>> ReadByMessageAsync(MessageId messageId);

    /// <summary>Open reviews, oldest first, without candidates.</summary>
    /// <param name="kind">The kind, or null for all.</param>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<Review>> ReadOpenAsync(string? kind, int count);

    /// <summary>How many reviews of each kind are open.</summary>
    Task<IReadOnlyList<(string Kind, long Count)>> CountOpenAsync();
}
