using Processing.Messages.AmendRecord;
using Processing.Messages.DeliverCasePackage;
using Processing.Messages.DeliverForeignAnswer;
using Processing.Messages.EnrollEncounter;
using Processing.Messages.IdentProfile;
using Processing.Messages.InquirePerson;
using Processing.Messages.OrderForeignInformation;
using Processing.Messages.SearchPerson;
using Processing.Messages.StartBackgroundCheck;
using Processing.Messages.StartForeignQuery;
using Processing.Messages.VerifyIdentity;
using Processing.Messages.VetBiometrics;
using Processing.Messages.Xml;
using Processing.Pipeline;
using Processing.Stores.Messages;

namespace Processing.Messages;

/// <summary>Which writer makes the answer of which operation. A new message type with an answer is a line here.</summary>
internal static class Replies
{
    /// <summary>The final answer, or null where the operation has none.</summary>
    /// <param name="state">What was found.</param>
    /// <param name="head">The header of the answer.</param>
    public static KeptContent? Final(MessageState state, MessageHead head) => state.Stem switch
    {
        "EnrollEncounter" => Plain(EnrolmentReplyWriter.Final(state, head)),
        "VetBiometrics" => Plain(VettingReplyWriter.Final(state, head)),
        "SearchPerson" or "RetrievePerson" => SearchReplyWriter.Final(state, head),
        "StartBackgroundCheck" => Plain(StartReplyWriter.Final(state, head)),
        "AmendRecord" => Plain(AmendmentReplyWriter.Final(state, head)),
        "VerifyIdentity" => VerificationReplyWriter.Final(state, head),
        "InquirePerson" => Plain(InquiryReplyWriter.Final(state, head)),
        "StartForeignQuery" => Plain(QueryReplyWriter.Final(state, head)),
        "OrderForeignInformation" => Plain(OrderReplyWriter.Final(state, head)),
        "DeliverForeignAnswer" => Plain(AnswerReplyWriter.Final(state, head)),
        "DeliverCasePackage" => Plain(CasePackageReplyWriter.Final(state, head)),
        _ when state.Stem.StartsWith(MessageTypes.IdentStem, StringComparison.Ordinal) => IdentReplyWriter.Final(state, head),
        _ => null,
    };

    /// <summary>The interim answer: accepted, more will come.</summary>
    public static byte[] Interim(MessageState state, MessageHead head) => state.Stem switch
    {
        "AmendRecord" => AmendmentReplyWriter.Interim(state, head),
        var stem when stem.StartsWith(MessageTypes.IdentStem, StringComparison.Ordinal) => IdentReplyWriter.Interim(head),
        _ => HeaderWriting.BeginAnswer(state.Stem, head, "Interim", "Pending").ToBytes(),
    };

    private static KeptContent Plain(byte[] xml) => new(xml, [], 0, xml.Length);
}
