using Processing.Messages.Xml;
using Processing.Stores;
using Processing.Stores.Messages;

namespace Processing.Messages.RetrieveMessageStatus;

/// <summary>
/// Answers <c>RetrieveMessageStatusRequest</c>. What a message waits for is nobody's business: waiting, parked and in work look the same.
/// </summary>
internal static class MessageStatusAnswer
{
    /// <summary>Writes the answer.</summary>
    /// <param name="stores">Where messages are.</param>
    /// <param name="head">The header of the answer.</param>
    /// <param name="partner">The caller.</param>
    /// <param name="identification">The message that is asked about.</param>
    public static async Task<byte[]> WriteAsync(IStores stores, MessageHead head, string partner, string identification)
    {
        MessageRow? message = await stores.Messages.FindClaimAsync(partner, identification);
        if (message is null)
        {
            return HeaderWriting.BeginAnswer("RetrieveMessageStatus", head, "Final", "MessageUnknown").ToBytes();
        }

        MessageRow? reply = await stores.Messages.FindReplyAsync(message.Id);
        MessageWriter writer = HeaderWriting.BeginAnswer("RetrieveMessageStatus", head, "Final", "Found")
            .Open("MessageStatus")
            .Identification("SubjectMessageIdentification", identification)
            .Leaf("MessageStateCode", CodeOf(message.Status))
            .Leaf("MessageReceivedDateTime", message.At);
        if (reply is { Status: MessageStatus.Done })
        {
            writer.Leaf("MessageCompletedDateTime", reply.At);
        }

        return writer.Leaf("VerdictCode", message.Verdict.ToString()).Leaf("FindingQuantity", message.FindingsTotal).ToBytes();
    }

    private static string CodeOf(MessageStatus status) => status switch
    {
        MessageStatus.Done => "Answered",
        MessageStatus.Refused => "Refused",
        _ => "InProgress",
    };
}
