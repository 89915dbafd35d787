using Schemas.Validation;

namespace Processing.Stores.Messages;

/// <summary>What to show of the log; every member that is null or empty does not filter.</summary>
public sealed record MessageFilter
{
    /// <summary>The partner's code.</summary>
    public string? Partner { get; init; }

    /// <summary>The root element's local name, or its stem.</summary>
    public string? MessageType { get; init; }

    /// <summary>The verdict.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The status.</summary>
    public MessageStatus? Status { get; init; }

    /// <summary>The direction.</summary>
    public MessageDirection? Direction { get; init; }

    /// <summary>
    /// An identifier, exact: our message id, the sender's message identification, a conversation id, or an identifier of a person
    /// (A-Number, FIN, receipt …) that the message's encounter carries.
    /// </summary>
    public string? Identifier { get; init; }

    /// <summary>Only messages at or after, UTC.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only messages before, UTC.</summary>
    public DateTimeOffset? Until { get; init; }
}
