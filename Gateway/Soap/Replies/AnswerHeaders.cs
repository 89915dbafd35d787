using Processing.Intake;
using Processing.Intake.Answers;

namespace Gateway.Soap.Replies;

/// <summary>The response header that names the message in our log, so that a sender can ask about it whatever the answer was.</summary>
internal static class AnswerHeaders
{
    /// <summary>The header's name.</summary>
    public const string MessageId = "CPMS-Message-Id";

    /// <summary>Sets the header where the message was kept.</summary>
    public static void Write(HttpResponse response, IntakeAnswer answer)
    {
        MessageId? id = answer switch
        {
            IntakeAnswer.Replied replied => replied.MessageId,
            IntakeAnswer.Taken taken => taken.MessageId,
            IntakeAnswer.Invalid invalid => invalid.MessageId,
            IntakeAnswer.Refused refused => refused.MessageId,
            IntakeAnswer.Failed failed => failed.MessageId,
            _ => null,
        };
        if (id is { } known)
        {
            response.Headers[MessageId] = known.ToString();
        }
    }
}
