using Processing.Intake;

namespace Processing.Stores.Messages;

/// <summary>What came of a claim on (sender, message identification): a closed set.</summary>
public abstract record AcceptResult
{
    private AcceptResult()
    {
    }

    /// <summary>The message is new and kept.</summary>
    public sealed record Accepted : AcceptResult;

    /// <summary>The same message is there already: answer as before.</summary>
    /// <param name="First">The message that came first.</param>
    public sealed record Repeated(MessageId First) : AcceptResult;

    /// <summary>Another message holds the identification.</summary>
    /// <param name="First">The message that came first.</param>
    public sealed record Conflicting(MessageId First) : AcceptResult;
}
