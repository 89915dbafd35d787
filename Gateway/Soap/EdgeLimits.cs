using Schemas.Infoset;

namespace Gateway.Soap;

/// <summary>
/// Every limit of the edge, each with its unit. All are checked before or while the bytes they bound are read; reaching one is a named
/// refusal. <c>docs/limits.md</c> shows them with their reasons.
/// </summary>
/// <remarks>Settings section <c>Limits</c>; a number of 1 or more each.</remarks>
public sealed record EdgeLimits
{
    /// <summary>Bytes of a request body as it travels. 32 MiB holds twenty uncompressed rolled fingers at 500 ppi as base64.</summary>
    public int BodyBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Bytes of a request body after its content coding is undone.</summary>
    public int UnpackedBodyBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Unpacked bytes for each packed byte of a gzip body. Text of messages packs about 20:1, a bomb 1000:1.</summary>
    public int GzipRatio { get; init; } = 100;

    /// <summary>Bytes read from a caller who has not shown credentials in HTTP, to look for a WS-Security header in them.</summary>
    public int UnauthenticatedBytes { get; init; } = 64 * 1024;

    /// <summary>Seconds that a body may take whatever its size.</summary>
    public double BodyGraceSeconds { get; init; } = 5;

    /// <summary>Bytes a second that a body must keep beyond the grace, counted from its first byte; silence uses the time up.</summary>
    public int BodyBytesPerSecond { get; init; } = 64 * 1024;

    /// <summary>Requests worked on at once; more are turned away with 503 and Retry-After.</summary>
    public int RequestsAtOnce { get; init; } = 512;

    /// <summary>SOAP header blocks of one message.</summary>
    public int HeaderBlocks { get; init; } = 50;

    /// <summary>Bytes of the SOAP Header element.</summary>
    public int HeaderBytes { get; init; } = 64 * 1024;

    /// <summary>Characters of one WS-Addressing value: MessageID, Action, To, an address.</summary>
    public int AddressingCharacters { get; init; } = 1024;

    /// <summary>Parts of one MTOM package, the root included.</summary>
    public int MtomParts { get; init; } = 200;

    /// <summary>Bytes of the headers of one MTOM part.</summary>
    public int MtomPartHeaderBytes { get; init; } = 8 * 1024;

    /// <summary>Decoded bytes from which binary content of an MTOM reply becomes a part of its own, as .NET does it.</summary>
    public int MtomThresholdBytes { get; init; } = 768;

    /// <summary>Bytes of a reply from which it is packed where the caller accepts gzip.</summary>
    public int GzipReplyBytes { get; init; } = 1024;

    /// <summary>Seconds that the clocks of a partner and ours may differ, and the longest life of a WS-Security Timestamp beyond that.</summary>
    /// <remarks>Source: WS-I Basic Security Profile leaves it open; five minutes is what .NET and Java stacks use.</remarks>
    public double ClockSkewSeconds { get; init; } = 300;

    /// <summary>Wrong passwords for one account from one address in a minute, after which further ones are not even looked at.</summary>
    public int FailedAttemptsPerMinute { get; init; } = 10;

    /// <summary>Bytes of a partner's reply to us, unpacked.</summary>
    public int ClientReplyBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The limits of the XML itself.</summary>
    public InfosetLimits Infoset { get; init; } = InfosetLimits.Default;
}
