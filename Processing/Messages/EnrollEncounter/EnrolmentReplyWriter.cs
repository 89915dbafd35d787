using Processing.Messages.Xml;
using Processing.Pipeline;
using Processing.Routing;
using Processing.Vetting;

namespace Processing.Messages.EnrollEncounter;

/// <summary>Writes the final <c>EnrollEncounterResponse</c>.</summary>
internal static class EnrolmentReplyWriter
{
    /// <summary>Writes the answer.</summary>
    public static byte[] Final(MessageState state, MessageHead head)
    {
        MessageWriter writer = HeaderWriting.BeginAnswer("EnrollEncounter", head, "Final", "Enrolled")
            .Identification("PersonReferenceIdentification", state.PersonId?.ToString("D"))
            .Identification("EncounterReferenceIdentification", state.EncounterId?.ToString("D"));
        WriteDecision(writer, state, DateOnly.FromDateTime(head.At.UtcDateTime));
        WriteReuse(writer, state.Reuse);
        foreach (CheckLine check in state.Checks)
        {
            writer.Open("ScheduledCheck")
                .Leaf("BackgroundCheckCategoryCode", check.Kind)
                .Identification("BackgroundCheckIdentification", check.Id?.ToString("D"))
                .Close();
        }

        return writer.ToBytes();
    }

    /// <summary>Writes decisions on reuse.</summary>
    public static void WriteReuse(MessageWriter writer, IReadOnlyList<ReuseLine> lines)
    {
        foreach (ReuseLine line in lines)
        {
            writer.Open("ReuseDecision")
                .Leaf("BiometricModalityCode", line.Modality)
                .Leaf("ReuseIndicator", line.IsReusable)
                .Leaf("ReuseReasonCode", line.Reason)
                .Date("ReuseExpirationDate", line.ValidUntil)
                .Leaf("CaptureRequiredIndicator", line.IsCaptureRequired)
                .Date("ReuseCaptureDate", line.CapturedOn)
                .Leaf("ReuseRuleText", line.Rule)
                .Identification("WaiverIdentification", line.WaiverId?.ToString("D"))
                .Close();
        }
    }

    private static void WriteDecision(MessageWriter writer, MessageState state, DateOnly today)
    {
        if (state.IdentityDecision is null)
        {
            return;
        }

        writer.Open("IdentityDecision").Leaf("IdentityDecisionCode", state.IdentityDecision);
        foreach (string reason in state.IdentityReasons)
        {
            writer.Leaf("IdentityDecisionExplanationCode", reason);
        }

        writer.Date("IdentityDecisionDate", today).Close();
    }
}
