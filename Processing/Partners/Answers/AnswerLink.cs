using Processing.Messages;
using Processing.Partners.Outbox;
using Processing.Stores;
using Schemas.Infoset;

namespace Processing.Partners.Answers;

/// <summary>The delivery of announced answers to any partner. Whatever the partner says to it, it has the answer.</summary>
internal sealed class AnswerLink : IPartnerLink
{
    /// <inheritdoc/>
    public bool UsesSoap12 => true;

    /// <inheritdoc/>
    public bool AllowsEmptyAnswer => true;

    /// <inheritdoc/>
    public bool Carries(string partner, string operation) => operation == MessageTypes.DeliverAnswer;

    /// <inheritdoc/>
    public string ActionOf(string operation) => MessageTypes.DeliverAnswerAction;

    /// <inheritdoc/>
    public PartnerAnswer? Read(string operation, InfosetElement answer) => new() { Outcome = "Delivered" };

    /// <inheritdoc/>
    public Task ApplyAsync(Delivery delivery, IStores stores) => Task.CompletedTask;
}
