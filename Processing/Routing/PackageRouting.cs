using Processing.Messages.DeliverCasePackage;
using Processing.Pipeline;
using Processing.Stores.Messages;

namespace Processing.Routing;

/// <summary>Ties the analysts' package to the inquiry that it answers, where it is held for case-file review.</summary>
internal static class PackageRouting
{
    private const string InquiryType = "InquirePersonRequest";

    /// <summary>Ties the package. A later one takes the place of an earlier one and has to be reviewed anew.</summary>
    public static async Task<Outcome> RouteAsync(MessageContext context, CasePackage package)
    {
        MessageRow? inquiry = await FindAsync(context, package);
        bool isTied = inquiry is not null && await context.Stores.Work.WakeAsync(
            inquiry.Id,
            context.Now,
            json => (MessageState.Read(json) with { PackageId = context.Id.Value, Package = package }).Write());
        context.Reason = isTied ? "held for case-file review" : "no open inquiry";
        context.State = context.State with { OutcomeCode = isTied ? "Received" : "CaseUnknown" };
        return Outcome.Continue;
    }

    private static async Task<MessageRow?> FindAsync(MessageContext context, CasePackage package)
    {
        IMessageStore messages = context.Stores.Messages;
        MessageRow? named = package.InquiryId is null ? null : await messages.FindClaimAsync("IDENT", package.InquiryId);
        if (named is not null)
        {
            return named.MessageType == InquiryType ? named : null;
        }

        IReadOnlyList<MessageRow> conversation = await messages.ReadConversationAsync(context.State.ConversationId);
        return conversation.FirstOrDefault(row => row is { Direction: MessageDirection.Inbound, MessageType: InquiryType });
    }
}
