using Processing.Messages.DeliverCasePackage;
using Processing.Messages.Xml;
using Processing.Pipeline;
using Processing.Stores.Messages;

namespace Processing.Messages.SearchPerson;

/// <summary>Writes the final answer to a search or a retrieval: what the step has written, under its outcome.</summary>
internal static class SearchReplyWriter
{
    /// <summary>Writes the answer.</summary>
    public static KeptContent Final(MessageState state, MessageHead head)
    {
        MessageWriter writer = HeaderWriting.BeginAnswer(state.Stem, head, "Final", state.OutcomeCode ?? "Pending");
        BinaryMark.Write(writer, state.AnswerXml ?? string.Empty);
        return writer.ToContent();
    }
}
