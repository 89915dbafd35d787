using Processing.Messages.Xml;
using Processing.Pipeline;

namespace Processing.Messages.InquirePerson;

/// <summary>
/// Writes the final <c>InquirePersonResponse</c>. It takes nothing but an outcome code and the number of what was released: the answer
/// about a protected person and the answer about an unknown one cannot differ.
/// </summary>
internal static class InquiryReplyWriter
{
    /// <summary>Writes the answer.</summary>
    public static byte[] Final(MessageState state, MessageHead head) =>
        HeaderWriting.BeginAnswer("InquirePerson", head, "Final", state.OutcomeCode ?? "NoMatch")
            .Identification("ReleaseIdentification", state.OutcomeCode == "Released" ? state.ReleaseId?.ToString("D") : null)
            .ToBytes();
}
