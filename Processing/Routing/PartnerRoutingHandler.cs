using Processing.Intake;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Routing.Ebts;

namespace Processing.Routing;

/// <summary>Sends messages on to the partners that the rules name, and takes in what the partners answer on their own.</summary>
internal sealed class PartnerRoutingHandler(PolicyTables policy, ProcessingOptions options, EbtsFilePreparation preparation) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "PartnerRouting";

    /// <inheritdoc/>
    public bool Handles(string stem) => stem is "EnrollEncounter" or "InquirePerson" or "DeliverCasePackage" or Messages.MessageTypes.NativeEbts or Messages.MessageTypes.ReceiveResponse;

    /// <inheritdoc/>
    public async Task<object?> PrepareAsync(MessageId id, MessageState state, CancellationToken cancellationToken) =>
        await preparation.PrepareAsync(id, state, cancellationToken);

    /// <inheritdoc/>
    public Task<Outcome> HandleAsync(MessageContext context) => context.State switch
    {
        { Enrolment: { } enrolment } => CheckRouting.RouteAsync(context, enrolment, policy),
        { Inquiry: not null } => InquiryRouting.RouteAsync(context, options),
        { CasePackage: { } package } => PackageRouting.RouteAsync(context, package),
        { EbtsAnswer: { } answer } => EbtsAnswerRouting.RouteAsync(context, answer, policy.ChecksByForm),
        _ => Task.FromResult(Outcome.Continue),
    };
}
