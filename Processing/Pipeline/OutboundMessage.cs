using Processing.Stores.Messages;

namespace Processing.Pipeline;

/// <summary>A message that a step wants sent.</summary>
internal sealed record OutboundMessage
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The partner.</summary>
    public required string Partner { get; init; }

    /// <summary>The operation, by stem.</summary>
    public required string Operation { get; init; }

    /// <summary>The root element's local name.</summary>
    public required string MessageType { get; init; }

    /// <summary>The identification under which the partner knows it.</summary>
    public required string Identification { get; init; }

    /// <summary>What must stay in order at that partner.</summary>
    public required string GroupKey { get; init; }

    /// <summary>The body element as a document of its own.</summary>
    public required KeptContent Content { get; init; }

    /// <summary>A request of the exchange.</summary>
    /// <param name="context">The message that causes it.</param>
    /// <param name="partner">The partner.</param>
    /// <param name="stem">The operation.</param>
    /// <param name="groupKey">What must stay in order there.</param>
    /// <param name="write">Makes the content for our id of the message.</param>
    public static OutboundMessage Request(
        MessageContext context, string partner, string stem, string groupKey, Func<Guid, KeptContent> write)
    {
        Guid id = DerivedId.Make(context.Id.Value, partner + "/" + stem, context.Now);
        return new OutboundMessage
        {
            Id = id,
            Partner = partner,
            Operation = stem,
            MessageType = stem + "Request",
            Identification = id.ToString("D"),
            GroupKey = groupKey,
            Content = write(id),
        };
    }
}
