using Schemas.Infoset;

namespace Processing.Messages;

/// <summary>One kind of message: an operation of a service with its request and its answer.</summary>
public sealed record MessageType
{
    /// <summary>The operation's name, such as <c>EnrollEncounter</c>: what a partner's rights and the outbox speak of.</summary>
    public required string Stem { get; init; }

    /// <summary>The root element of the request.</summary>
    public required XmlName Request { get; init; }

    /// <summary>The root element of the answer; null where there is none.</summary>
    public required XmlName? Response { get; init; }

    /// <summary>The service where the request is sent to: <c>exchange</c>, <c>ngi</c>, <c>ident</c>, <c>pcqs</c> or <c>icts</c>.</summary>
    public required string Service { get; init; }

    /// <summary>What this release does with it.</summary>
    public required MessageStanding Standing { get; init; }

    /// <summary>What it is for, one sentence for the service page.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether the answer is made while the sender waits, without the pipeline.</summary>
    public bool IsImmediate { get; init; }

    /// <summary>Whether the sender gets an envelope with nothing in it where there is no answer, as a contract with faults but no result asks.</summary>
    public bool HasEmptyAnswer { get; init; }

    /// <summary>The SOAP action of the request.</summary>
    public string Action => Request.Namespace switch
    {
        MessageTypes.ExchangeNamespace => Request.Namespace + Stem,
        MessageTypes.IdentNamespace => MessageTypes.IdentActions + Request.LocalName[..^"Request".Length],
        _ => Stem,
    };

    /// <summary>The SOAP action of the answer.</summary>
    public string ResponseAction => Action + "Response";

    /// <summary>Whether the sender gets no answer but an empty acceptance.</summary>
    public bool IsOneWay => Response is null;
}
