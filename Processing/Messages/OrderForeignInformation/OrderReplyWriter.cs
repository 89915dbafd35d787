using Processing.Messages.StartForeignQuery;
using Processing.Messages.Xml;
using Processing.Pipeline;

namespace Processing.Messages.OrderForeignInformation;

/// <summary>Writes the <c>OrderForeignInformationResponse</c>.</summary>
internal static class OrderReplyWriter
{
    /// <summary>Writes the final answer.</summary>
    public static byte[] Final(MessageState state, MessageHead head) =>
        ForeignResultWriter.Write(
            HeaderWriting.BeginAnswer("OrderForeignInformation", head, "Final", state.OutcomeCode ?? "NotPermitted"), state.ForeignResults).ToBytes();
}
