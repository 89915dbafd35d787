using Processing.Pipeline;
using Processing.Stores.People;

namespace Processing.Identity.Reviews;

/// <summary>Opens reviews of a message and finds their answers.</summary>
internal static class ReviewRecorder
{
    /// <summary>The answer that changes nothing: somebody has looked.</summary>
    public const string Noted = "Noted";

    /// <summary>Opens the review that a decision calls for.</summary>
    public static Task OpenAsync(MessageContext context, IdentityDecision decision, bool isBlocking) => OpenAsync(
        context,
        decision.Question ?? ReviewKind.IdentifiersDisagree,
        isBlocking,
        decision.Summary,
        [.. decision.Doubtful.Select(person => new ReviewCandidate(person.PersonId, person.Explanation))]);

    /// <summary>Opens a review. A message has at most one of each kind.</summary>
    public static Task OpenAsync(
        MessageContext context, string kind, bool isBlocking, string reason, IReadOnlyList<ReviewCandidate> candidates) =>
        context.Stores.Reviews.OpenAsync(new Review
        {
            Id = context.IdFor("review/" + kind),
            MessageId = context.Id,
            Kind = kind,
            IsBlocking = isBlocking,
            Reason = reason,
            OpenedAt = context.Now,
            Candidates = candidates,
        });

    /// <summary>What a person in office decided on this message before it was tied to anybody; null for nothing.</summary>
    public static async Task<IdentityDecision?> AnswerAsync(MessageContext context)
    {
        if (await ResolvedAsync(context) is not { } review)
        {
            return null;
        }

        await context.NoteAsync("Identity", "ReviewAnswered", review.Kind + ": " + review.Resolution, context.Now);
        string explanation = "decided by a person in office on review " + review.Kind;
        return review.Resolution == IdentityDecision.Existing
            ? new IdentityDecision(IdentityDecision.Existing, context.State.IdentityReasons, review.PersonId) { Explanation = explanation }
            : new IdentityDecision(IdentityDecision.New, context.State.IdentityReasons, null) { Explanation = explanation };
    }

    /// <summary>The last blocking review of the message that was answered; null where there is none.</summary>
    /// <param name="context">The message.</param>
    /// <param name="kinds">The kinds that count; none for all.</param>
    public static async Task<Review?> ResolvedAsync(MessageContext context, params IReadOnlyList<string> kinds)
    {
        // Only a message that was held once can have one: the others need no look.
        if (context.State.IdentityDecision != IdentityDecision.Review)
        {
            return null;
        }

        IReadOnlyList<Review> reviews = await context.Stores.Reviews.ReadByMessageAsync(context.Id);
        return reviews.LastOrDefault(review =>
            review is { IsBlocking: true, Resolution: not null } && (kinds.Count == 0 || kinds.Contains(review.Kind, StringComparer.Ordinal)));
    }
}
