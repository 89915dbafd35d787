using System.Text;
using Processing.Intake;
using Processing.Messages.Xml;
using Processing.Stores;
using Processing.Stores.Messages;
using Schemas.Infoset;

namespace Processing.Messages.FetchAnswer;

/// <summary>Answers <c>FetchAnswerRequest</c>: the final answer to one of the caller's own messages.</summary>
internal static class FetchedAnswer
{
    /// <summary>The message that is asked about.</summary>
    public static string SubjectOf(InfosetElement message) => message.Own("SubjectMessageIdentification").Id ?? string.Empty;

    /// <summary>Writes the answer.</summary>
    /// <param name="stores">Where messages are.</param>
    /// <param name="head">The header of the answer.</param>
    /// <param name="partner">The caller.</param>
    /// <param name="identification">The message that is asked about.</param>
    public static async Task<byte[]> WriteAsync(IStores stores, MessageHead head, string partner, string identification)
    {
        MessageRow? message = await stores.Messages.FindClaimAsync(partner, identification);
        if (message is null || !CanBeFetched(message.MessageType))
        {
            return HeaderWriting.BeginAnswer("FetchAnswer", head, "Final", "MessageUnknown").ToBytes();
        }

        return await MessageKeeping.FindReplyAsync(stores, message.Id) is { IsFinal: true } reply
            ? HeaderWriting.BeginAnswer("FetchAnswer", head, "Final", "Ready")
                .Open("FetchedAnswer").Piece(Encoding.UTF8.GetString(reply.Xml.Span)).ToBytes()
            : HeaderWriting.BeginAnswer("FetchAnswer", head, "Final", "NotReady").ToBytes();
    }

    private static bool CanBeFetched(string messageType) =>
        messageType is not ("FetchAnswerRequest" or "RetrieveMessageStatusRequest" or "ValidateMessageRequest");
}
