using Processing.Messages.Xml;
using Processing.Pipeline;

namespace Processing.Messages.AmendRecord;

/// <summary>Writes the answers to <c>AmendRecordRequest</c>.</summary>
internal static class AmendmentReplyWriter
{
    /// <summary>The final answer.</summary>
    public static byte[] Final(MessageState state, MessageHead head) => Write(state, head, "Final", state.OutcomeCode ?? "Declined");

    /// <summary>The interim answer: a person in office decides.</summary>
    public static byte[] Interim(MessageState state, MessageHead head) => Write(state, head, "Interim", "UnderReview");

    private static byte[] Write(MessageState state, MessageHead head, string category, string outcome)
    {
        Guid? person = state.Amendment?.PersonId;
        return HeaderWriting.BeginAnswer("AmendRecord", head, category, outcome)
            .Identification("PersonReferenceIdentification", person is { } id && id != Guid.Empty ? id.ToString("D") : null)
            .ToBytes();
    }
}
