using Processing.Intake;

namespace Processing.ProtectedClass;

/// <summary>
/// What PCQS said about the people of one message, clear or waived, in the step that is about to release. It is never stored: whoever
/// releases later asks again.
/// </summary>
internal sealed class Clearance
{
    private Clearance(MessageId messageId, ClassDecision decision)
    {
        MessageId = messageId;
        Rule = decision.Rule;
        Waivers = decision.Waivers;
    }

    /// <summary>The message whose people it speaks of.</summary>
    public MessageId MessageId { get; }

    /// <summary>The rule that clears.</summary>
    public string Rule { get; }

    /// <summary>The waivers that it rests on, to be cited with the release.</summary>
    public IReadOnlyList<string> Waivers { get; }

    /// <summary>The clearance of a decision; null unless it is clear or waived.</summary>
    /// <param name="messageId">The message whose people were asked about.</param>
    /// <param name="decision">The decision.</param>
    public static Clearance? Of(MessageId messageId, ClassDecision decision) =>
        decision.Protection is Protection.Clear or Protection.Waived ? new Clearance(messageId, decision) : null;
}
