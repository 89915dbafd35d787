using Processing.Messages.RetrieveBackgroundCheck;
using Processing.Messages.Xml;
using Processing.Pipeline;

namespace Processing.Messages.StartBackgroundCheck;

/// <summary>Writes the final <c>StartBackgroundCheckResponse</c>.</summary>
internal static class StartReplyWriter
{
    /// <summary>Writes the answer.</summary>
    public static byte[] Final(MessageState state, MessageHead head)
    {
        MessageWriter writer = HeaderWriting.BeginAnswer("StartBackgroundCheck", head, "Final", state.OutcomeCode ?? "NothingToCheck")
            .Identification("PersonReferenceIdentification", state.PersonId?.ToString("D"));
        foreach (CheckFacts check in state.StartedChecks)
        {
            check.WriteTo(writer);
        }

        return writer.ToBytes();
    }
}
