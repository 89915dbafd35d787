using Processing.Messages;
using Processing.Messages.DeliverForeignAnswer;
using Processing.Messages.Xml;
using Processing.Partners.Outbox;
using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.Foreign;
using Processing.Stores.Work;
using Schemas.Infoset;

namespace Processing.Partners.Ident;

/// <summary>
/// Foreign partners, whom we reach through IDENT alone. IDENT takes a round and brings the answer later, or answers at once; what it answers at
/// once goes the same way as what it brings.
/// </summary>
internal sealed class ForeignQueryLink : IPartnerLink
{
    private const string Operation = "QueryForeignPartner";

    /// <inheritdoc/>
    public bool UsesSoap12 => true;

    /// <inheritdoc/>
    public bool AllowsEmptyAnswer => false;

    /// <inheritdoc/>
    public bool Carries(string partner, string operation) => partner == "IDENT" && operation == Operation;

    /// <inheritdoc/>
    public string ActionOf(string operation) => MessageTypes.ExchangeNamespace + operation;

    /// <inheritdoc/>
    public PartnerAnswer? Read(string operation, InfosetElement answer) =>
        answer.Is(ExchangeNames.Own(Operation + "Response")) && answer.Own(Operation + "OutcomeCode").TextOrNull is { } outcome
            ? new PartnerAnswer { Outcome = outcome }
            : null;

    /// <inheritdoc/>
    public async Task ApplyAsync(Delivery delivery, IStores stores)
    {
        ForeignRound? round = await stores.ForeignQueries.FindRoundAsync(delivery.Message.Id);
        if (round is null || delivery.Answer.Foreign is not { } answer || delivery.Answer.Outcome == "Pending")
        {
            return;
        }

        ForeignAnswer named = answer.Country.Length > 0 ? answer : answer with { Country = round.Country, Round = round.Round };
        await stores.Work.AddAsync(new WorkItem(
            delivery.AnswerId,
            0,
            new MessageState
            {
                Stem = ForeignAnswer.Stem,
                Partner = delivery.Message.Partner,
                Identification = delivery.AnswerId.ToString(),
                ConversationId = delivery.Message.ConversationId,
                Conversation = delivery.Message.ConversationId.ToString("D"),
                Priority = delivery.Message.Priority,
                ReceivedAt = delivery.At,
                ForeignAnswer = named with { QueryId = round.QueryId },
            }.Write(),
            delivery.Message.Priority,
            0,
            delivery.At,
            null));
    }
}
