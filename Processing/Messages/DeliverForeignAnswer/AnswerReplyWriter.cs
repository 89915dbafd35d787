using Processing.Messages.Xml;
using Processing.Pipeline;

namespace Processing.Messages.DeliverForeignAnswer;

/// <summary>Writes the <c>DeliverForeignAnswerResponse</c>.</summary>
internal static class AnswerReplyWriter
{
    /// <summary>Writes the answer.</summary>
    public static byte[] Final(MessageState state, MessageHead head) =>
        HeaderWriting.BeginAnswer("DeliverForeignAnswer", head, "Acknowledgement", state.OutcomeCode ?? "QueryUnknown").ToBytes();
}
