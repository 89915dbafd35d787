using Microsoft.Extensions.Logging;
using Processing.Intake;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.Stores;
using Processing.Stores.Disclosures;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Processing.Disclosures;

/// <summary>The case-file review: which packages wait, and the reviewer's decision on one.</summary>
internal sealed class ReviewDesk(IStorage storage, PolicyTables policy, MessagePipeline pipeline, TimeProvider time, ILogger<ReviewDesk> logger)
    : IReviewDesk
{
    private const int MostInquiries = 500;
    private static readonly MessageFilter Waiting = new()
    {
        MessageType = "InquirePersonRequest",
        Direction = MessageDirection.Inbound,
        Status = MessageStatus.Waiting,
    };

    /// <inheritdoc/>
    public PolicyRegister Policy { get; } = new(policy);

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public async Task<bool> DecideAsync(
        MessageId inquiryId, MessageId packageId, bool isApproved, string reason, string actor, CancellationToken cancellationToken)
    {
        bool isDone = await storage.WriteAsync(
            async stores =>
            {
                WorkItem? item = await stores.Work.FindAsync(inquiryId);
                MessageRow? row = await stores.Messages.FindAsync(inquiryId);
                if (item is null || row is null || Of(inquiryId, MessageState.Read(item.State)) is not { } pending || pending.PackageId != packageId)
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

    /// <inheritdoc/>
    public Task<int> NotifyAsync(Guid personId, string text, string actor, CancellationToken cancellationToken) => storage.WriteAsync(
        async stores =>
        {
            DateTimeOffset now = time.GetUtcNow();
            IReadOnlyList<DisclosureEntry> told = await stores.Disclosures.ReadByPersonAsync(personId);
            foreach (DisclosureEntry entry in told)
            {
                await stores.Disclosures.AddNoticeAsync(new CorrectionNotice(Guid.CreateVersion7(now), entry.Id, personId, now, text, actor));
            }

            return told.Count;
        },
        cancellationToken);

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
