using Processing.Partners.Outbox;
using Processing.Stores;
using Schemas.Infoset;

namespace Processing.Partners;

/// <summary>One way of speaking with a partner: how operations are called there, and what an answer says.</summary>
internal interface IPartnerLink
{
    /// <summary>Whether this link carries an operation to a partner.</summary>
    bool Carries(string partner, string operation);

    /// <summary>The SOAP action of an operation.</summary>
    string ActionOf(string operation);

    /// <summary>Whether SOAP 1.2 is spoken; else SOAP 1.1.</summary>
    bool UsesSoap12 { get; }

    /// <summary>Whether an answer without a body is an answer.</summary>
    bool AllowsEmptyAnswer { get; }

    /// <summary>Whether a fault of the partner is worth another call; else the message is set aside.</summary>
    /// <param name="faultCode">The fault's code.</param>
    bool IsWorthAnotherCall(string faultCode) => false;

    /// <summary>What an answer says; null where it says that the answer is not ready, or is no answer of this operation.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="answer">The root element of the answer.</param>
    PartnerAnswer? Read(string operation, InfosetElement answer);

    /// <summary>Does what an answer means, in the transaction that takes it in.</summary>
    /// <param name="delivery">The message that was answered, and the answer.</param>
    /// <param name="stores">The stores of the transaction.</param>
    Task ApplyAsync(Delivery delivery, IStores stores);
}
