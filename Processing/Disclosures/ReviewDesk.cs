using Microsoft.Extensions.Logging;
using Processing.Disclosures.Corrections;
using Processing.ForeignQueries.Reverse;
using Processing.Intake;
using Processing.Intake.Content;
using Processing.Messages.DeliverCasePackage;
using Processing.Messages.InquirePerson;
using Processing.Messages.InquirePerson.Templates;
using Processing.Messages.Xml;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.Work;
using Schemas.Infoset;

namespace Processing.Disclosures;

/// <summary>The case-file review: which packages wait, and the reviewer's decision on one.</summary>
internal sealed class ReviewDesk(IStorage storage, PolicyTables policy, MessagePipeline pipeline, TimeProvider time, ILogger<ReviewDesk> logger)
    : IReviewDesk
{
    private const string InquiryType = "InquirePersonRequest";

    /// <summary>Inquiries of a page; a part of them waits for other things than a review.</summary>
    private const int PageInquiries = 100;

    /// <inheritdoc/>
    public PolicyRegister Policy { get; } = new(policy);

    /// <inheritdoc/>
    public Task<PendingPage> ReadAsync(MessageId? after, CancellationToken cancellationToken) => storage.ReadAsync(
        async stores =>
        {
            IReadOnlyList<WorkItem> items = await stores.Work.ReadWaitingAsync(InquiryType, after, PageInquiries);
            var used = new Dictionary<string, int>(StringComparer.Ordinal);
            var pending = new List<PendingReview>();
            foreach (WorkItem item in items)
            {
                var state = MessageState.Read(item.State);
                if (PendingPackage(state) is { } packageId)
                {
                    pending.Add(await ViewAsync(stores, item.MessageId, packageId, state, used));
                }
            }

            return new PendingPage(pending, items.Count == PageInquiries ? items[^1].MessageId : null);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<PersonAccount> ReadAccountAsync(Guid personId, CancellationToken cancellationToken) => storage.ReadAsync(
        async stores => PersonAccount.Of(
            await stores.Disclosures.ReadByPersonAsync(personId), policy, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
        cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> DecideAsync(
        MessageId inquiryId, MessageId packageId, bool isApproved, string reason, string actor, CancellationToken cancellationToken)
    {
        bool isDone = await storage.WriteAsync(
            async stores =>
            {
                DateTimeOffset now = time.GetUtcNow();
                var review = new ReviewDecision(packageId.Value, isApproved, reason, actor);
                if (await stores.Messages.FindAsync(inquiryId) is not { } row || !await NoteAsync(stores, inquiryId, review, now))
                {
                    return false;
                }

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
    public Task<InquirySheet?> ReadLayoutAsync(MessageId inquiryId, bool isUniform, CancellationToken cancellationToken) => storage.ReadAsync(
        async stores =>
        {
            if (await stores.Messages.FindAsync(inquiryId) is not { MessageType: InquiryType, Direction: MessageDirection.Inbound }
                || await stores.Messages.ReadContentAsync(inquiryId) is not { } content)
            {
                return null;
            }

            using var document = XmlInfoset.Read(await Reassembly.DocumentAsync(content, stores.Images), InfosetLimits.Default);
            InfosetElement message = MessageIn(document.Root);
            string partner = message.Own("PartnerCountry").FirstChild.Text;
            var template = InquiryTemplate.Of(policy, isUniform ? InquiryTemplate.Uniform : partner, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
            return new InquirySheet(template.Country, partner, template.Write(InquiryValues.Read(message)));
        },
        cancellationToken);

    // The log keeps what came: the message, or an envelope around it.
    private static InfosetElement MessageIn(InfosetElement root)
    {
        InfosetElement at = root;
        while (at.IsPresent && !at.Is(ExchangeNames.Own(InquiryType)))
        {
            InfosetElement last = at.FirstChild;
            while (last.NextSibling.IsPresent)
            {
                last = last.NextSibling;
            }

            at = last;
        }

        return at;
    }

    /// <inheritdoc/>
    public async Task<bool> AskBackAsync(ReverseForm form, string actor, CancellationToken cancellationToken)
    {
        bool isTaken = await storage.WriteAsync(stores => ReverseRequests.AddAsync(stores, form, actor, time.GetUtcNow()), cancellationToken);
        pipeline.Wake();
        return isTaken;
    }

    /// <inheritdoc/>
    public async Task<int> NotifyAsync(
        Guid personId, IReadOnlyList<CorrectedElement> elements, string text, string actor, CancellationToken cancellationToken)
    {
        int count = await storage.WriteAsync(
            stores => CorrectionNotices.AddAsync(stores, personId, elements, text, actor, time.GetUtcNow()), cancellationToken);
        pipeline.Wake();
        return count;
    }

    /// <summary>
    /// Notes a review where, at the moment of the change, the inquiry waits for one of that very package. A decision on a package that was replaced
    /// meanwhile changes nothing; the inquiry is only looked at once more.
    /// </summary>
    private static async Task<bool> NoteAsync(IStores stores, MessageId inquiryId, ReviewDecision review, DateTimeOffset now)
    {
        if (await stores.Work.FindAsync(inquiryId) is not { } item || PendingPackage(MessageState.Read(item.State)) != review.PackageId)
        {
            return false;
        }

        bool isNoted = false;
        bool isThere = await stores.Work.WakeAsync(inquiryId, now, json =>
        {
            var state = MessageState.Read(json);
            isNoted = PendingPackage(state) == review.PackageId;
            return isNoted ? (state with { Review = review }).Write() : json;
        });
        return isThere && isNoted;
    }

    /// <summary>The package for which a review is missing; null where the inquiry waits for none.</summary>
    private static Guid? PendingPackage(MessageState state) =>
        state is { Inquiry: not null, Package: not null, OutcomeCode: null } && state.Review?.PackageId != state.PackageId ? state.PackageId : null;

    private async Task<PendingReview> ViewAsync(
        IStores stores, MessageId id, Guid packageId, MessageState state, Dictionary<string, int> used)
    {
        DateTimeOffset now = time.GetUtcNow();
        (Inquiry inquiry, CasePackage package) = (state.Inquiry!, state.Package!); // a package is pending for an inquiry
        if (!used.TryGetValue(inquiry.PartnerCountry, out int count))
        {
            used[inquiry.PartnerCountry] = count = await ReleaseTerms.UsedAsync(stores.Disclosures, inquiry.PartnerCountry, now);
        }

        AgreementDecision agreement = ReleaseTerms.Decide(policy, inquiry, package, count, DateOnly.FromDateTime(now.UtcDateTime));
        ILookup<bool, PackagePart> parts = package.Parts.ToLookup(part => ReleaseTerms.Allow(agreement, part));
        return new PendingReview(
            id,
            new MessageId(packageId),
            inquiry.PartnerCountry,
            inquiry.Reason,
            package.CaseId,
            state.Priority,
            state.ReceivedAt,
            ReleaseContent.Names(parts[true]),
            ReleaseContent.Names(parts[false]),
            agreement.IsPermitted ? null : agreement.Rule);
    }
}
