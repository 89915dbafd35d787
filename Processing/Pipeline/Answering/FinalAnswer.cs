using Processing.Intake.Content;
using Processing.Messages;
using Processing.Messages.Xml;
using Processing.Partners;
using Processing.Stores.Messages;

namespace Processing.Pipeline.Answering;

/// <summary>
/// Gives the final answer of a message: keeps it, and puts it into the outbox where the sender was told "interim" before.
/// The status is set before the earlier answer is looked for, so that an interim answer that is being given at the same moment is
/// either seen here or sees this one.
/// </summary>
internal sealed class FinalAnswer(IPartnerDirectory partners, ReplyCheck check)
{
    /// <summary>Answers the message; null where its operation has no answer.</summary>
    /// <exception cref="InvalidReplyException">The answer is not valid.</exception>
    public async Task<byte[]?> GiveAsync(MessageContext context)
    {
        await context.Stores.Messages.SetStatusAsync(context.Id, MessageStatus.Done);
        if (Replies.Final(context.State, HeadOf(context)) is not { } content)
        {
            return null;
        }

        byte[] xml = await Reassembly.EntityAsync(content, context.Stores.Images);
        check.Require(xml);
        MessageRow? announced = await context.Stores.Messages.FindReplyAsync(context.Id);
        await context.Stores.Messages.AddAsync(ReplyRow.Of(context, xml, content, MessageStatus.Done));
        if (announced is not null && partners.Find(context.State.Partner)?.Address is not null)
        {
            await DeliverAsync(context, content);
        }

        return xml;
    }

    private static MessageHead HeadOf(MessageContext context) => new(
        ReplyRow.IdOf(context.Id, context.Now, isFinal: true).ToString("D"),
        context.State.Partner,
        context.Now,
        context.State.Priority,
        context.State.Conversation,
        context.State.Identification);

    private static async Task DeliverAsync(MessageContext context, KeptContent content)
    {
        Guid id = DerivedId.Make(context.Id.Value, MessageTypes.DeliverAnswer, context.Now);
        await context.SendAsync(MessageTypes.DeliverAnswer, new OutboundMessage
        {
            Id = id,
            Partner = context.State.Partner,
            Operation = MessageTypes.DeliverAnswer,
            MessageType = context.State.Stem + "Response",
            Identification = id.ToString("D"),
            GroupKey = context.State.ConversationId.ToString("D"),
            Content = content,
        });
    }
}
