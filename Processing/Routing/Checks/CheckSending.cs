using Processing.Pipeline;
using Processing.Routing.Ebts;
using Processing.Stores.Checks;

namespace Processing.Routing.Checks;

/// <summary>Puts the file of a check into the outbox.</summary>
internal static class CheckSending
{
    /// <summary>Sends it.</summary>
    /// <param name="context">The message that causes it.</param>
    /// <param name="check">The check, which is kept.</param>
    /// <param name="file">The file.</param>
    /// <param name="outboundId">Our id of the message: made so that the same cause can never lead to two.</param>
    public static Task SendAsync(MessageContext context, BackgroundCheck check, PreparedFile file, Guid outboundId) =>
        context.SendAsync("Routing/" + check.Kind, new OutboundMessage
        {
            Id = outboundId,
            Partner = check.Partner,
            Operation = file.Operation,
            MessageType = file.MessageType,
            Identification = file.ControlNumber,
            GroupKey = check.PersonId.ToString("D"),
            Content = file.Content,
        });
}
