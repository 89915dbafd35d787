using Processing.Messages;
using Processing.Partners.Outbox;
using Processing.Stores;
using Processing.Stores.Checks;
using Schemas.Infoset;

namespace Processing.Partners.Ebts;

/// <summary>
/// The native EBTS service of NGI and of ABIS: the call is acknowledged with a control number, the answer comes later as a message
/// of its own.
/// </summary>
internal sealed class EbtsLink : IPartnerLink
{
    private static readonly XmlName ControlNumber = new(MessageTypes.NgiNamespace, "NGIControlNumber");

    /// <inheritdoc/>
    public bool UsesSoap12 => false;

    /// <inheritdoc/>
    public bool AllowsEmptyAnswer => false;

    /// <inheritdoc/>
    public bool Carries(string partner, string operation) => operation == MessageTypes.NativeEbts;

    /// <inheritdoc/>
    public string ActionOf(string operation) => operation;

    /// <inheritdoc/>
    public PartnerAnswer? Read(string operation, InfosetElement answer) =>
        answer.Is(ControlNumber) ? new PartnerAnswer { Outcome = "Acknowledged", ControlNumber = answer.Text } : null;

    /// <inheritdoc/>
    /// <remarks>The answer itself may have overtaken its acknowledgement; then there is nothing left to note.</remarks>
    public async Task ApplyAsync(Delivery delivery, IStores stores)
    {
        string controlNumber = delivery.Message.Identification ?? string.Empty;
        BackgroundCheck? check = await stores.Checks.FindByControlNumberAsync(delivery.Message.Partner, controlNumber);
        if (check is { Status: CheckStatus.Requested })
        {
            await stores.Checks.SetAnswerAsync(check.Id, CheckStatus.Acknowledged, null, delivery.AnswerId, delivery.At, null);
        }
    }
}
