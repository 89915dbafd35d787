using Microsoft.Extensions.Logging;
using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.People;

namespace Processing.Identity.Reviews;

/// <inheritdoc/>
internal sealed class PeopleActions(IStorage storage, Action wake, TimeProvider time, ILogger<PeopleActions> logger) : IPeopleActions
{
    /// <inheritdoc/>
    public async Task<bool> ResolveAsync(
        Guid reviewId, string resolution, Guid? personId, string reason, string actor, CancellationToken cancellationToken)
    {
        var answer = new ReviewAnswer(resolution, personId, actor, reason, time.GetUtcNow());
        bool isDone = await storage.WriteAsync(stores => ResolveAsync(stores, reviewId, answer), cancellationToken);
        if (isDone)
        {
            logger.ReviewAnswered(reviewId.ToString(), resolution, actor);
            wake();
        }

        return isDone;
    }

    /// <inheritdoc/>
    public async Task<Guid?> TieAsync(MessageId messageId, Guid? personId, string reason, string actor, CancellationToken cancellationToken)
    {
        Guid target = personId ?? Guid.CreateVersion7(time.GetUtcNow());
        bool isDone = await storage.WriteAsync(
            stores => TieAsync(stores, messageId, target, personId is null, reason, actor), cancellationToken);
        if (!isDone)
        {
            return null;
        }

        logger.MessageTied(messageId.ToString(), target.ToString(), actor);
        return target;
    }

    private static bool Fits(Review review, ReviewAnswer answer) => answer.Resolution switch
    {
        IdentityDecision.Existing => answer.PersonId is { } person && review.Candidates.Any(candidate => candidate.PersonId == person),
        IdentityDecision.New => answer.PersonId is null && review.IsBlocking,
        ReviewRecorder.Noted => answer.PersonId is null && review.MayBeNoted,
        _ => false,
    };

    private async Task<bool> ResolveAsync(IStores stores, Guid reviewId, ReviewAnswer answer)
    {
        if (await stores.Reviews.FindAsync(reviewId) is not { Resolution: null } review || !Fits(review, answer))
        {
            return false;
        }

        // Both or neither: a message that somebody works on cannot be put back, and then the review stays open.
        if (review.IsBlocking && !await stores.Work.ReprocessAsync(review.MessageId, answer.At))
        {
            return false;
        }

        if (!await stores.Reviews.ResolveAsync(reviewId, answer))
        {
            return false;
        }

        if (review.IsBlocking)
        {
            await stores.Messages.SetStatusAsync(review.MessageId, MessageStatus.InWork);
        }
        else if (answer.PersonId is { } person)
        {
            await JoinAsync(stores, review, person, answer);
        }

        await NoteAsync(stores, review.MessageId, "ReviewAnswered", answer.Resolution, answer.Because, answer.Actor);
        return true;
    }

    // The new person and the known one are one: everything of the new one is tied to the known one.
    private static async Task JoinAsync(IStores stores, Review review, Guid person, ReviewAnswer answer)
    {
        Guid? holder = LinkReplay.HolderOf(await stores.People.ReadLinksAsync(review.MessageId));
        if (holder is { } from && from != person)
        {
            await Relinking.MoveAllAsync(stores, from, person, "review " + review.Kind, answer.Actor, answer.At);
        }
    }

    private async Task<bool> TieAsync(IStores stores, MessageId messageId, Guid target, bool isNew, string reason, string actor)
    {
        Guid? holder = LinkReplay.HolderOf(await stores.People.ReadLinksAsync(messageId));
        if (holder is not { } from || from == target || await stores.Work.FindAsync(messageId) is not null)
        {
            return false;
        }

        if (isNew)
        {
            await stores.People.AddAsync(target, time.GetUtcNow());
        }
        else if ((await stores.People.ReadLinksAsync(target)).Count == 0)
        {
            return false;
        }

        await Relinking.MoveAsync(stores, messageId, from, target, "by hand", actor, time.GetUtcNow());
        await NoteAsync(stores, messageId, "Tied", "Moved", reason, actor);
        return true;
    }

    private async Task NoteAsync(IStores stores, MessageId messageId, string step, string outcome, string reason, string actor)
    {
        DateTimeOffset now = time.GetUtcNow();
        MessageRow? message = await stores.Messages.FindAsync(messageId);
        await stores.Journal.AddAsync(new JournalEntry
        {
            MessageId = messageId,
            ConversationId = message?.ConversationId ?? messageId.Value,
            Step = step,
            Outcome = outcome,
            Reason = reason,
            Actor = actor,
            StartedAt = now,
            RecordedAt = now,
        });
    }
}
