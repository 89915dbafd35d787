using Processing.Intake;
using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.Messages;

namespace Processing.Partners.Outbox;

/// <summary>An outbound message that was answered.</summary>
/// <param name="Message">The outbound message.</param>
/// <param name="Answer">What the partner said.</param>
/// <param name="AnswerId">The answer in the log; the outbound message itself where the answer was empty.</param>
/// <param name="At">When, UTC.</param>
internal sealed record Delivery(MessageRow Message, PartnerAnswer Answer, MessageId AnswerId, DateTimeOffset At)
{
    /// <summary>Gives the answer to the message that asked, and makes that due. Nothing happens where it does not wait any more.</summary>
    public async Task WakeAskerAsync(IStores stores)
    {
        if (Message.RelatedId is { } asker)
        {
            await stores.Work.WakeAsync(
                asker, At, json => MessageState.Read(json).WithAnswer(Message.Id.Value, Answer).Write());
        }
    }
}
