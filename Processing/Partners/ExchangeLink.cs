using Processing.Messages;
using Processing.Messages.Xml;
using Processing.Partners.Outbox;
using Processing.Stores;
using Schemas.Infoset;

namespace Processing.Partners;

/// <summary>What all links of the exchange have in common: SOAP 1.2, one answer, an outcome code in it.</summary>
internal abstract class ExchangeLink(string partner, params string[] operations) : IPartnerLink
{
    /// <inheritdoc/>
    public bool UsesSoap12 => true;

    /// <inheritdoc/>
    public bool AllowsEmptyAnswer => false;

    /// <inheritdoc/>
    public bool Carries(string partnerCode, string operation) =>
        partnerCode == partner && operations.Contains(operation, StringComparer.Ordinal);

    /// <inheritdoc/>
    public string ActionOf(string operation) => MessageTypes.ExchangeNamespace + operation;

    /// <inheritdoc/>
    public PartnerAnswer? Read(string operation, InfosetElement answer)
    {
        bool isReady = answer.Is(ExchangeNames.Own(operation + "Response")) && answer.Own("ResponseCategoryCode").Text != "Interim";
        return isReady && answer.Own(operation + "OutcomeCode").TextOrNull is { } outcome and not "Pending"
            ? Read(operation, outcome, answer)
            : null;
    }

    /// <inheritdoc/>
    public Task ApplyAsync(Delivery delivery, IStores stores) => delivery.WakeAskerAsync(stores);

    /// <summary>What a ready answer says.</summary>
    protected abstract PartnerAnswer Read(string operation, string outcome, InfosetElement answer);
}
