using Processing.Messages;
using Processing.Partners.Outbox;
using Processing.Routing.Ebts;
using Processing.Stores;
using Processing.Stores.Checks;
using Processing.Stores.Messages;
using Schemas.Infoset;

namespace Processing.Partners.Ebts;

/// <summary>
/// The services of NGI and ABIS for packages in XML and for native files: the call is acknowledged with a control number, the answer
/// comes later as a message of its own.
/// </summary>
/// <remarks>Source: EBTS 10.0 NGI web services of 1 August 2014: SOAP 1.1, document/literal.</remarks>
internal sealed class EbtsLink : IPartnerLink
{
    private static readonly XmlName ControlNumber = new(MessageTypes.NgiNamespace, "NGIControlNumber");

    /// <inheritdoc/>
    public bool UsesSoap12 => false;

    /// <inheritdoc/>
    public bool AllowsEmptyAnswer => false;

    /// <inheritdoc/>
    public bool Carries(string partner, string operation) => operation is MessageTypes.NativeEbts or MessageTypes.SubmitRequest;

    /// <inheritdoc/>
    public string ActionOf(string operation) => operation;

    /// <inheritdoc/>
    /// <remarks>A service that is away or failed inside may do better later; a request that is not valid will not.</remarks>
    public bool IsWorthAnotherCall(string faultCode) => faultCode is "SERVICE_NOT_AVAILABLE" or "SEARCH_ERROR" or "INTERNAL_PROCESSING_ERROR";

    /// <inheritdoc/>
    public PartnerAnswer? Read(string operation, InfosetElement answer) =>
        answer.Is(ControlNumber) ? new PartnerAnswer { Outcome = "Acknowledged", ControlNumber = answer.Text } : null;

    /// <inheritdoc/>
    /// <remarks>The answer itself may have overtaken its acknowledgement; then there is nothing left to note.</remarks>
    public async Task ApplyAsync(Delivery delivery, IStores stores)
    {
        string controlNumber = delivery.Message.Identification ?? string.Empty;
        BackgroundCheck? check = await stores.Checks.FindByControlNumberAsync(delivery.Message.Partner, controlNumber);
        if (check is not { Status: CheckStatus.Requested or CheckStatus.Acknowledged })
        {
            return;
        }

        await stores.Checks.SetAnswerAsync(check.Id, CheckStatus.Acknowledged, null, delivery.AnswerId, delivery.At, null);
        if (await stores.Work.FindAsync(delivery.Message.Id) is null)
        {
            await stores.Work.AddAsync(EbtsWatch.Over(delivery.Message, delivery.At));
            await stores.Messages.SetStatusAsync(delivery.Message.Id, MessageStatus.Waiting);
        }
    }
}
