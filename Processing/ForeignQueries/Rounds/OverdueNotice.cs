using Processing.Messages.StartForeignQuery;
using Processing.Messages;
using Processing.Messages.Xml;
using Processing.Partners;
using Processing.Pipeline;
using Processing.Stores.Foreign;
using Processing.Stores.Messages;

namespace Processing.ForeignQueries.Rounds;

/// <summary>
/// Tells the officer's system that a partner has not answered: once more the interim answer to the officer's message, in which that partner
/// stands as pending. A system without an address reads it in the console.
/// </summary>
internal sealed class OverdueNotice(IPartnerDirectory partners)
{
    /// <summary>Sends the notice.</summary>
    /// <param name="context">The watch.</param>
    /// <param name="round">The round.</param>
    /// <param name="what">What for: <c>Reminded</c> or <c>Escalated</c>.</param>
    public async Task SendAsync(MessageContext context, ForeignRound round, string what)
    {
        if (partners.Find(context.State.Partner)?.Address is null || await context.Stores.Messages.FindAsync(round.CausedBy) is not { } cause)
        {
            return;
        }

        string stem = cause.MessageType[..^"Request".Length];
        Guid id = context.IdFor("notice/" + what);
        var head = new MessageHead(
            id.ToString("D"), context.State.Partner, context.Now, context.State.Priority, context.State.Conversation, context.State.Identification);
        MessageWriter writer = HeaderWriting.BeginAnswer(stem, head, "Interim", "Pending");
        if (stem == "StartForeignQuery")
        {
            writer.Identification("ForeignQueryIdentification", round.QueryId.ToString("D"));
        }

        byte[] xml = ForeignResultWriter.Write(writer, [RoundSending.ResultOf(round) with { Day = context.Today }]).ToBytes();
        await context.SendAsync("Notice/" + what, new OutboundMessage
        {
            Id = id,
            Partner = context.State.Partner,
            Operation = MessageTypes.DeliverAnswer,
            MessageType = stem + "Response",
            Identification = id.ToString("D"),
            GroupKey = context.State.ConversationId.ToString("D"),
            Content = new KeptContent(xml, [], 0, xml.Length),
        });
    }
}
