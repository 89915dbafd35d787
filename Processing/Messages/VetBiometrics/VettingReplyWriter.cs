using Processing.Messages.EnrollEncounter;
using Processing.Messages.Xml;
using Processing.Pipeline;

namespace Processing.Messages.VetBiometrics;

/// <summary>Writes the final <c>VetBiometricsResponse</c>.</summary>
internal static class VettingReplyWriter
{
    /// <summary>Writes the answer.</summary>
    public static byte[] Final(MessageState state, MessageHead head)
    {
        MessageWriter writer = HeaderWriting.BeginAnswer("VetBiometrics", head, "Final", state.OutcomeCode ?? "Vetted")
            .Identification("PersonReferenceIdentification", state.PersonId?.ToString("D"));
        EnrolmentReplyWriter.WriteReuse(writer, state.Reuse);
        return writer.ToBytes();
    }
}
