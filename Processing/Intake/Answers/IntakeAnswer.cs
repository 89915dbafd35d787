using Schemas.Validation;

namespace Processing.Intake.Answers;

/// <summary>What the sender of a message gets: a closed set.</summary>
public abstract record IntakeAnswer
{
    private IntakeAnswer()
    {
    }

    /// <summary>A reply message: final, interim or an acknowledgement.</summary>
    /// <param name="MessageId">The message that is answered.</param>
    /// <param name="Xml">The reply as a document of its own in UTF-8, without an XML declaration.</param>
    public sealed record Replied(MessageId MessageId, ReadOnlyMemory<byte> Xml) : IntakeAnswer;

    /// <summary>Kept; there is nothing to say (one-way operations).</summary>
    /// <param name="MessageId">The message that was kept.</param>
    public sealed record Taken(MessageId MessageId) : IntakeAnswer;

    /// <summary>The message has errors.</summary>
    /// <param name="MessageId">The id under which it is kept all the same.</param>
    /// <param name="Report">Its findings.</param>
    public sealed record Invalid(MessageId MessageId, ValidationReport Report) : IntakeAnswer;

    /// <summary>A rule or a right forbids it.</summary>
    /// <param name="Code">Which.</param>
    /// <param name="MessageId">The id under which it is kept, or null where nothing was kept.</param>
    /// <param name="Text">A sentence for the sender, without values from the message.</param>
    public sealed record Refused(RefusalCode Code, MessageId? MessageId, string Text) : IntakeAnswer;

    /// <summary>Our own fault; the message is kept and parked for ops.</summary>
    /// <param name="MessageId">The message.</param>
    public sealed record Failed(MessageId MessageId) : IntakeAnswer;
}
