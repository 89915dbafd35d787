namespace Gateway.Soap.Body;

/// <summary>A request that is turned away. The text never quotes the request.</summary>
/// <param name="refusal">Why.</param>
/// <param name="text">One sentence for the sender.</param>
public sealed class EdgeRefusalException(EdgeRefusal refusal, string text) : Exception(text)
{
    /// <summary>Why.</summary>
    public EdgeRefusal Refusal { get; } = refusal;

    /// <summary>The HTTP status that says it.</summary>
    /// <remarks>Source: RFC 9110, section 15; 429: RFC 6585.</remarks>
    public int Status => Refusal switch
    {
        EdgeRefusal.AuthenticationRequired => StatusCodes.Status401Unauthorized,
        EdgeRefusal.TransportNotSecure or EdgeRefusal.Forbidden => StatusCodes.Status403Forbidden,
        EdgeRefusal.ServiceUnknown => StatusCodes.Status404NotFound,
        EdgeRefusal.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        EdgeRefusal.BodyTooSlow => StatusCodes.Status408RequestTimeout,
        EdgeRefusal.BodyTooLarge or EdgeRefusal.UnpackedBodyTooLarge or EdgeRefusal.GzipRatioTooGreat
            or EdgeRefusal.PartsTooMany or EdgeRefusal.PartHeadersTooLong => StatusCodes.Status413PayloadTooLarge,
        EdgeRefusal.MediaTypeUnsupported or EdgeRefusal.CharsetUnsupported or EdgeRefusal.MediaTypeMismatch
            or EdgeRefusal.ContentEncodingUnsupported => StatusCodes.Status415UnsupportedMediaType,
        EdgeRefusal.TooManyAttempts => StatusCodes.Status429TooManyRequests,
        EdgeRefusal.Overloaded => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };
}
