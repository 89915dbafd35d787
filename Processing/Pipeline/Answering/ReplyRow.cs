using System.Security.Cryptography;
using Processing.Intake;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Processing.Pipeline.Answering;

/// <summary>Makes the log rows of our answers. An interim answer has the status <see cref="MessageStatus.Waiting"/>, a final one <see cref="MessageStatus.Done"/>.</summary>
internal static class ReplyRow
{
    /// <summary>The id of the answer to a message; a final one sorts after an interim one of the same moment.</summary>
    public static Guid IdOf(MessageId message, DateTimeOffset at, bool isFinal) =>
        isFinal ? DerivedId.Make(message.Value, "reply/final", at.AddMilliseconds(1)) : DerivedId.Make(message.Value, "reply/interim", at);

    /// <summary>The row of the final answer of a message in the pipeline.</summary>
    public static MessageRow Of(MessageContext context, byte[] xml, KeptContent content, MessageStatus status) =>
        Of(context.Id, context.State, xml, status, context.Now) with { Content = content };

    /// <summary>The row of an answer.</summary>
    public static MessageRow Of(MessageId message, MessageState state, byte[] xml, MessageStatus status, DateTimeOffset at)
    {
        var id = new MessageId(IdOf(message, at, status == MessageStatus.Done));
        return new MessageRow
        {
            Id = id,
            Direction = MessageDirection.Reply,
            Partner = state.Partner,
            MessageType = state.Stem + "Response",
            Identification = id.ToString(),
            ConversationId = state.ConversationId,
            RelatedId = message,
            Digest = SHA256.HashData(xml),
            At = at,
            Verdict = Verdict.Valid,
            Status = status,
            Priority = state.Priority,
            LengthBytes = xml.Length,
            Protocol = string.Empty,
            Service = "exchange",
            ContentType = "application/xml; charset=utf-8",
            Headers = string.Empty,
            Content = new KeptContent(xml, [], 0, xml.Length),
        };
    }
}
