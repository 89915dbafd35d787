using Processing.Partners;
using Schemas.Infoset;

namespace Processing.Intake;

/// <summary>
/// A message as the edge hands it over: read, with its limits checked and its sender known, but not yet validated or kept.
/// Its buffers belong to the edge and live until <see cref="IMessageIntake.AcceptAsync"/> returns.
/// </summary>
public sealed record ArrivedMessage
{
    /// <summary>The document that arrived, usually a SOAP envelope; over REST the message itself.</summary>
    public required XmlInfoset Infoset { get; init; }

    /// <summary>The root element of the message: the child of the SOAP Body, or the document's root over REST.</summary>
    public required InfosetElement Body { get; init; }

    /// <summary>Who sent it, as authenticated by the edge.</summary>
    public required Partner Sender { get; init; }

    /// <summary>How it travelled.</summary>
    public required WireForm Wire { get; init; }

    /// <summary>When its first byte was read, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
