using Processing.Disclosures;
using Processing.Disclosures.Corrections;
using Processing.Intake;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Routing.Ebts;

namespace Processing.Routing;

/// <summary>Sends messages on to the partners that the rules name, and takes in what the partners answer on their own.</summary>
internal sealed class PartnerRoutingHandler(
    PolicyTables policy, ProcessingOptions options, EbtsFilePreparation preparation, EbtsFollowUpPreparation followUps) : IMessageHandler
{
    private readonly CorrectionRelease _corrections = new(policy, options);
    private readonly InquiryRouting _inquiries = new(new InquiryRelease(policy, options), options);

    /// <inheritdoc/>
    public string Name => "PartnerRouting";

    /// <inheritdoc/>
    public bool Handles(string stem) => stem is "EnrollEncounter" or "InquirePerson" or "DeliverCasePackage"
        or Messages.MessageTypes.NativeEbts or Messages.MessageTypes.ReceiveResponse or EbtsWatch.Stem or CorrectionNotices.Stem;

    /// <inheritdoc/>
    public async Task<object?> PrepareAsync(MessageId id, MessageState state, CancellationToken cancellationToken) =>
        state.EbtsAnswer is null
            ? await preparation.PrepareAsync(id, state, cancellationToken)
            : await followUps.PrepareAsync(state, cancellationToken);

    /// <inheritdoc/>
    public Task<Outcome> HandleAsync(MessageContext context) => context.State switch
    {
        { Enrolment: { } enrolment } => CheckRouting.RouteAsync(context, enrolment, policy),
        { Correction: { } correction } => _corrections.RouteAsync(context, correction),
        { Inquiry: { } inquiry } => _inquiries.RouteAsync(context, inquiry),
        { CasePackage: { } package } => PackageRouting.RouteAsync(context, package),
        { EbtsAnswer: { } answer } => EbtsAnswerRouting.RouteAsync(context, answer, policy),
        { Stem: EbtsWatch.Stem } => EbtsWatch.LookAsync(context, policy, options),
        _ => Task.FromResult(Outcome.Continue),
    };
}
