using System.Collections.Concurrent;
using Gateway.Ops;
using Processing.Disclosures;
using Processing.Disclosures.Corrections;
using Processing.ForeignQueries.Reverse;
using Processing.Identity.Reviews;
using Processing.Intake;
using Processing.Messages.InquirePerson.Templates;
using Processing.Policy;
using Processing.Verification;

namespace Gateway.Tests.Ops.Stand;

/// <summary>Notes what an operator asked for, and says yes but to one message.</summary>
public sealed class RecordedDeeds : IOpsDeeds, IPeopleActions, IReviewDesk, IVerificationDesk
{
    /// <summary>What was asked for about checks.</summary>
    public RecordedCheckDeeds Checks { get; } = new();

    /// <summary>What was asked for: deed, message, reason, actor.</summary>
    public ConcurrentQueue<(string Deed, MessageId MessageId, string Reason, string Actor)> Asked { get; } = new();

    /// <summary>The message that is finished, so that nothing can be done.</summary>
    public MessageId Finished { get; set; }

    /// <summary>The answers to reviews and the ties that were asked for, in words.</summary>
    public ConcurrentQueue<string> OfPeople { get; } = new();

    /// <inheritdoc/>
    public Task<bool> ResolveAsync(
        Guid reviewId, string resolution, Guid? personId, string reason, string actor, CancellationToken cancellationToken)
    {
        OfPeople.Enqueue($"{reviewId} {resolution} {personId} {reason} {actor}");
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public Task<Guid?> TieAsync(MessageId messageId, Guid? personId, string reason, string actor, CancellationToken cancellationToken)
    {
        OfPeople.Enqueue($"{messageId} {personId} {reason} {actor}");
        return Task.FromResult(personId);
    }

    /// <inheritdoc/>
    public Task<bool> ResendAsync(MessageId messageId, string reason, string actor, CancellationToken cancellationToken) =>
        Record("resend", messageId, reason, actor);

    /// <inheritdoc/>
    public Task<bool> ReprocessAsync(MessageId messageId, string reason, string actor, CancellationToken cancellationToken) =>
        Record("reprocess", messageId, reason, actor);

    /// <inheritdoc/>
    public Task<bool> DecideAsync(Guid id, string decision, string reason, string actor, CancellationToken cancellationToken)
    {
        OfPeople.Enqueue($"{id} {decision} {reason} {actor}");
        return Task.FromResult(true);
    }

    /// <summary>A package that waits for review.</summary>
    public static PendingReview Pending { get; } = new(
        new MessageId(Guid.Parse("01900000-0000-7000-8000-000000000001")),
        new MessageId(Guid.Parse("01900000-0000-7000-8000-000000000002")),
        "CAN",
        "RefugeeClaimant",
        "ICTS-<1>",
        1,
        new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
        ["Name"],
        ["SocialSecurityNumber"],
        null);

    /// <inheritdoc/>
    public PolicyRegister Policy { get; } = PolicyRegister.OfProgram();

    /// <inheritdoc/>
    public Task<PendingPage> ReadAsync(MessageId? after, CancellationToken cancellationToken) =>
        Task.FromResult(new PendingPage(after is null ? [Pending] : [], after is null ? Pending.InquiryId : null));

    /// <inheritdoc/>
    public Task<bool> DecideAsync(
        MessageId inquiryId, MessageId packageId, bool isApproved, string reason, string actor, CancellationToken cancellationToken) =>
        Record(isApproved ? "approve" : "refuse", inquiryId, reason, actor);

    /// <inheritdoc/>
    public Task<PersonAccount> ReadAccountAsync(Guid personId, CancellationToken cancellationToken) => Task.FromResult(new PersonAccount([]));

    /// <inheritdoc/>
    public Task<InquirySheet?> ReadLayoutAsync(MessageId inquiryId, bool isUniform, CancellationToken cancellationToken) => Task.FromResult(
        inquiryId == Pending.InquiryId ? new InquirySheet(isUniform ? "*" : "CAN", "CAN", [new("Family name", "<Muster>")]) : null);

    /// <inheritdoc/>
    public Task<bool> AskBackAsync(ReverseForm form, string actor, CancellationToken cancellationToken)
    {
        OfPeople.Enqueue($"{form.PersonId} {form.CaseId} {string.Join(' ', form.Codes)} {form.Reason} {actor}");
        return Task.FromResult(form.CaseId == "ZLA-1");
    }

    /// <inheritdoc/>
    public Task<int> NotifyAsync(
        Guid personId, IReadOnlyList<CorrectedElement> elements, string text, string actor, CancellationToken cancellationToken)
    {
        OfPeople.Enqueue($"{personId} {string.Join(' ', elements)} {text} {actor}");
        return Task.FromResult(1);
    }

    private Task<bool> Record(string deed, MessageId messageId, string reason, string actor)
    {
        Asked.Enqueue((deed, messageId, reason, actor));
        return Task.FromResult(messageId != Finished);
    }
}
