using Processing.Messages.Xml;
using Processing.Pipeline;

namespace Processing.Messages.StartForeignQuery;

/// <summary>Writes the <c>StartForeignQueryResponse</c>.</summary>
internal static class QueryReplyWriter
{
    /// <summary>Writes the final answer.</summary>
    public static byte[] Final(MessageState state, MessageHead head) =>
        ForeignResultWriter.Write(
            HeaderWriting.BeginAnswer("StartForeignQuery", head, "Final", state.OutcomeCode ?? "NotPermitted")
                .Identification("ForeignQueryIdentification", state.ForeignQueryId?.ToString("D")),
            state.ForeignResults).ToBytes();
}
