using Processing.Messages.DeliverCasePackage;
using Processing.Messages.EnrollEncounter;
using Processing.Messages.InquirePerson;
using Processing.Messages.VetBiometrics;
using Processing.Messages.Xml;
using Processing.Pipeline;

namespace Processing.Messages;

/// <summary>Which writer makes the answer of which operation. A new message type with an answer is a line here.</summary>
internal static class Replies
{
    /// <summary>The final answer, or null where the operation has none.</summary>
    /// <param name="state">What was found.</param>
    /// <param name="head">The header of the answer.</param>
    public static byte[]? Final(MessageState state, MessageHead head) => state.Stem switch
    {
        "EnrollEncounter" => EnrolmentReplyWriter.Final(state, head),
        "VetBiometrics" => VettingReplyWriter.Final(state, head),
        "InquirePerson" => InquiryReplyWriter.Final(state, head),
        "DeliverCasePackage" => CasePackageReplyWriter.Final(state, head),
        _ => null,
    };

    /// <summary>The interim answer: accepted, more will come.</summary>
    public static byte[] Interim(MessageState state, MessageHead head) =>
        HeaderWriting.BeginAnswer(state.Stem, head, "Interim", "Pending").ToBytes();
}
