using Processing.Messages.Xml;
using Processing.Pipeline;

namespace Processing.Messages.DeliverCasePackage;

/// <summary>Writes the <c>DeliverCasePackageResponse</c>.</summary>
internal static class CasePackageReplyWriter
{
    /// <summary>Writes the answer.</summary>
    public static byte[] Final(MessageState state, MessageHead head) =>
        HeaderWriting.BeginAnswer("DeliverCasePackage", head, "Acknowledgement", state.OutcomeCode ?? "Received").ToBytes();
}
