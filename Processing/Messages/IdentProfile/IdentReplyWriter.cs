using Processing.Messages.Xml;
using Processing.Pipeline;
using Processing.Stores.Messages;

namespace Processing.Messages.IdentProfile;

/// <summary>Writes an <c>IdentifyResponse</c> of IXM 6, for searches and comparisons alike: the answer to a <c>VerifyRequest</c> was never seen.</summary>
internal static class IdentReplyWriter
{
    /// <summary>The final answer: what the step has written, under its outcome.</summary>
    public static KeptContent Final(MessageState state, MessageHead head)
    {
        byte[] xml = Begin(head, "Final")
            .Leaf("ident:IdentifyStatusCode", state.OutcomeCode ?? "No Hit")
            .Piece(state.AnswerXml)
            .ToBytes();
        return new KeptContent(xml, [], 0, xml.Length);
    }

    /// <summary>The answer that more will come. Its code is assumed: only Final was seen.</summary>
    public static byte[] Interim(MessageHead head) => Begin(head, "Interim").ToBytes();

    private static MessageWriter Begin(MessageHead head, string category)
    {
        var writer = MessageWriter.Begin("ident:IdentifyResponse", IdentNames.Declarations);
        IdentityWriter.Identification(writer, "nc:ActivityIdentification", head.Identification, "SystemId");
        if (head.Related is { } number)
        {
            IdentityWriter.Identification(writer, "nc:ActivityIdentification", number, "TCN");
        }

        return writer
            .Date("ident:ActivityResultDate", DateOnly.FromDateTime(head.At.UtcDateTime))
            .Leaf("ident:ResponseTypeCode", category);
    }
}
