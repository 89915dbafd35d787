namespace Gateway.Soap.Body;

/// <summary>Why a request is turned away before it is a message. The names travel in the answer and never change.</summary>
public enum EdgeRefusal
{
    /// <summary>405: only POST takes messages.</summary>
    MethodNotAllowed,

    /// <summary>415: the media type is none of ours.</summary>
    MediaTypeUnsupported,

    /// <summary>415: the charset is neither UTF-8 nor UTF-16.</summary>
    CharsetUnsupported,

    /// <summary>415: the media type is of one SOAP version, the envelope of the other.</summary>
    MediaTypeMismatch,

    /// <summary>415: the content coding is neither identity nor gzip.</summary>
    ContentEncodingUnsupported,

    /// <summary>400: the body is labelled gzip and is not.</summary>
    GzipMalformed,

    /// <summary>413: the body is longer than <see cref="EdgeLimits.BodyBytes"/>.</summary>
    BodyTooLarge,

    /// <summary>413: the unpacked body is longer than <see cref="EdgeLimits.UnpackedBodyBytes"/>.</summary>
    UnpackedBodyTooLarge,

    /// <summary>413: the body unpacks to more than <see cref="EdgeLimits.GzipRatio"/> times its size.</summary>
    GzipRatioTooGreat,

    /// <summary>408: the body came slower than <see cref="EdgeLimits.BodyBytesPerSecond"/>.</summary>
    BodyTooSlow,

    /// <summary>400: the connection ended inside the body, or its framing is broken.</summary>
    BodyIncomplete,

    /// <summary>400: the body is empty.</summary>
    BodyEmpty,

    /// <summary>401: nobody known sent it.</summary>
    AuthenticationRequired,

    /// <summary>403: a password over a connection that others can read.</summary>
    TransportNotSecure,

    /// <summary>429: too many wrong passwords.</summary>
    TooManyAttempts,

    /// <summary>403: known, but not allowed here.</summary>
    Forbidden,

    /// <summary>404: there is no such service.</summary>
    ServiceUnknown,

    /// <summary>503: too many requests at once.</summary>
    Overloaded,

    /// <summary>400: the MIME package is not as RFC 2387 and XOP say.</summary>
    MultipartMalformed,

    /// <summary>413: more parts than <see cref="EdgeLimits.MtomParts"/>.</summary>
    PartsTooMany,

    /// <summary>413: part headers longer than <see cref="EdgeLimits.MtomPartHeaderBytes"/>.</summary>
    PartHeadersTooLong,

    /// <summary>400: two parts have the same Content-ID.</summary>
    PartDuplicate,

    /// <summary>400: the part that <c>start</c> names is not there.</summary>
    RootPartMissing,

    /// <summary>400: the root part is not XOP.</summary>
    RootPartTypeUnsupported,

    /// <summary>400: a transfer encoding other than binary, 8bit, 7bit and base64.</summary>
    TransferEncodingUnsupported,

    /// <summary>400: a part said to be base64 is not.</summary>
    PartBase64Malformed,
}
