using Processing.Messages.DeliverCasePackage;
using Processing.Messages.Xml;
using Processing.Pipeline;
using Processing.Stores.Messages;

namespace Processing.Messages.VerifyIdentity;

/// <summary>Writes the final <c>VerifyIdentityResponse</c>.</summary>
internal static class VerificationReplyWriter
{
    /// <summary>Writes the answer.</summary>
    public static KeptContent Final(MessageState state, MessageHead head)
    {
        MessageWriter writer = HeaderWriting.BeginAnswer("VerifyIdentity", head, "Final", state.OutcomeCode ?? "Inconclusive")
            .Identification("PersonReferenceIdentification", state.PersonId?.ToString("D"))
            .Identification("biom:FingerprintIdentification", state.Fin)
            .Identification("biom:EncounterIdentification", state.Eid);
        BinaryMark.Write(writer, state.AnswerXml ?? string.Empty);
        return writer.ToContent();
    }
}
