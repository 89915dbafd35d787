using Microsoft.Extensions.Logging;
using Processing.Intake;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Processing.Disclosures;

/// <summary>The case-file review: which packages wait, and the reviewer's decision on one.</summary>
internal sealed class ReviewDesk(IStorage storage, PolicyTables policy, MessagePipeline pipeline, TimeProvider time, ILogger<ReviewDesk> logger)
{
    private const int MostInquiries = 500;
    private static readonly MessageFilter Waiting = new()
    {
        MessageType = "InquirePersonRequest",
        Direction = MessageDirection.Inbound,
        Status = MessageStatus.Waiting,
    };

    /// <summary>The packages that wait, the longest waiting first.</summary>
    public Task<IReadOnlyList<PendingReview>> ReadAsync(CancellationToken cancellationToken) => storage.ReadAsync(
        async stores =>
        {
            var pending = new List<PendingReview>();
            foreach (MessageRow row in await stores.Messages.SearchAsync(Waiting, null, MostInquiries))
            {
                if (await stores.Work.FindAsync(row.Id) is { } item && Of(row.Id, MessageState.Read(item.State)) is { } one)
                {
                    pending.Add(one);
                }
            }

            pending.Reverse();
            return (IReadOnlyList<PendingReview>)pending;
        },
        cancellationToken);

    /// <summary>Notes a decision and lets the inquiry go on.</summary>
    /// <param name="inquiryId">The inquiry.</param>
    /// <param name="isApproved">Whether the package may go on.</param>
    /// <param name="reason">Why, in the reviewer's words.</param>
    /// <param name="actor">The reviewer.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if the inquiry does not wait for a review.</returns>
    public async Task<bool> DecideAsync(MessageId inquiryId, bool isApproved, string reason, string actor, CancellationToken cancellationToken)
    {
        bool isDone = await storage.WriteAsync(
            async stores =>
            {
                WorkItem? item = await stores.Work.FindAsync(inquiryId);
                MessageRow? row = await stores.Messages.FindAsync(inquiryId);
                if (item is null || row is null || Of(inquiryId, MessageState.Read(item.State)) is not { } pending)
                {
                    return false;
                }

                DateTimeOffset now = time.GetUtcNow();
                var review = new ReviewDecision(pending.PackageId.Value, isApproved, reason, actor);
                await stores.Work.WakeAsync(inquiryId, now, json => (MessageState.Read(json) with { Review = review }).Write());
                await stores.Journal.AddAsync(new JournalEntry
                {
                    MessageId = inquiryId,
                    ConversationId = row.ConversationId,
                    Step = "Review",
                    Outcome = isApproved ? "Approved" : "NotApproved",
                    Reason = reason,
                    Actor = actor,
                    StartedAt = now,
                    RecordedAt = now,
                });
                return true;
            },
            cancellationToken);
        if (isDone)
        {
            logger.PackageReviewed(inquiryId.ToString(), actor);
            pipeline.Wake();
        }

        return isDone;
    }

    private PendingReview? Of(MessageId id, MessageState state)
    {
        if (state is not { Inquiry: { } inquiry, Package: { } package, PackageId: { } packageId, Review: null, OutcomeCode: null })
        {
            return null;
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        string[] allowed = policy.AgreementTerms.Find(today, inquiry.PartnerCountry, nameof(ExchangeDirection.Answer), inquiry.Reason)?["elements"].Split(' ') ?? [];
        return new PendingReview(
            id,
            new MessageId(packageId),
            inquiry.PartnerCountry,
            inquiry.Reason,
            package.CaseId,
            state.Priority,
            state.ReceivedAt,
            [.. package.Parts.Select(part => part.Element).Distinct(StringComparer.Ordinal)],
            allowed);
    }
}
