using Processing.Disclosures;
using Processing.Disclosures.Corrections;
using Processing.Intake;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Routing.Checks;
using Processing.Routing.Ebts;
using Processing.Routing.Records;

namespace Processing.Routing;

/// <summary>Sends messages on to the partners that the rules name, and takes in what the partners answer on their own.</summary>
internal sealed class PartnerRoutingHandler(
    PolicyTables policy, ProcessingOptions options, EbtsFilePreparation preparation, EbtsFollowUpPreparation followUps, StartRouting starts, CheckAlerts alerts,
    RapSheetPreparation rapSheets)
    : IMessageHandler
{
    private readonly CorrectionRelease _corrections = new(policy, options);
    private readonly InquiryRouting _inquiries = new(new InquiryRelease(policy, options), options);

    /// <inheritdoc/>
    public string Name => "PartnerRouting";

    /// <inheritdoc/>
    public bool Handles(string stem) => stem is "EnrollEncounter" or "StartBackgroundCheck" or "InquirePerson" or "DeliverCasePackage"
        or Messages.MessageTypes.NativeEbts or Messages.MessageTypes.ReceiveResponse or EbtsWatch.Stem or CorrectionNotices.Stem;

    /// <inheritdoc/>
    public async Task<object?> PrepareAsync(MessageId id, MessageState state, CancellationToken cancellationToken) => state switch
    {
        { EbtsAnswer: not null } => new PreparedAnswer(
            await followUps.PrepareAsync(state, cancellationToken), await rapSheets.PrepareAsync(id, state, cancellationToken)),
        { StartRequest: not null } => await starts.PrepareAsync(id.Value, state, cancellationToken),
        _ => await preparation.PrepareAsync(id, state, cancellationToken),
    };

    /// <inheritdoc/>
    public Task<Outcome> HandleAsync(MessageContext context) => context.State switch
    {
        { Enrolment: { } enrolment } => CheckRouting.RouteAsync(context, enrolment, policy),
        { Correction: { } correction } => _corrections.RouteAsync(context, correction),
        { StartRequest: { } request } => starts.RouteAsync(context, request),
        { Inquiry: { } inquiry } => _inquiries.RouteAsync(context, inquiry),
        { CasePackage: { } package } => PackageRouting.RouteAsync(context, package),
        { EbtsAnswer: { } answer } => EbtsAnswerRouting.RouteAsync(context, answer, policy, alerts),
        { Stem: EbtsWatch.Stem } => EbtsWatch.LookAsync(context, policy, options),
        _ => Task.FromResult(Outcome.Continue),
    };
}
