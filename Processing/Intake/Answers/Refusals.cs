namespace Processing.Intake.Answers;

/// <summary>The sentences that go with the refusal codes.</summary>
internal static class Refusals
{
    /// <summary>The answer of a refusal.</summary>
    public static IntakeAnswer Of(RefusalCode code, MessageId id) => new IntakeAnswer.Refused(code, id, TextOf(code));

    private static string TextOf(RefusalCode code) => code switch
    {
        RefusalCode.UnknownMessage => "The root element is no message of this service.",
        RefusalCode.NotYetServed => "The message is valid, but this release does not serve it yet.",
        RefusalCode.OperationNotAllowed => "The sender may not call this operation.",
        RefusalCode.SenderMismatch => "The originating organization in the header is not the authenticated sender.",
        RefusalCode.MessageIdentificationConflict => "The sender used this message identification before, for another message.",
        RefusalCode.NotFound => "There is no such message of this sender.",
        _ => "The message was not kept; send it again later.",
    };
}
