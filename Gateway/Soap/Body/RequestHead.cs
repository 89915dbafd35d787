using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Soap.Body;

/// <summary>What the head of a request says of its body, checked before a byte of the body is read.</summary>
/// <param name="MediaType">The Content-Type.</param>
/// <param name="IsGzip">Whether the body is packed.</param>
internal readonly record struct RequestHead(RequestMediaType MediaType, bool IsGzip)
{
    /// <summary>Checks method, media type, content coding and announced length, in this order.</summary>
    /// <param name="context">The request.</param>
    /// <param name="limits">The length allowed.</param>
    /// <exception cref="EdgeRefusalException">One of them is not taken.</exception>
    public static RequestHead Check(HttpContext context, EdgeLimits limits)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
            throw new EdgeRefusalException(EdgeRefusal.MethodNotAllowed, "Messages are sent with POST.");
        }

        var mediaType = RequestMediaType.Read(request.ContentType);
        bool isGzip = IsGzipped(request.Headers.ContentEncoding);
        AllowLength(context, limits);
        return new RequestHead(mediaType, isGzip);
    }

    /// <summary>Refuses a body that is announced as too long, and lets the server take one that is not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="limits">The length allowed.</param>
    /// <exception cref="EdgeRefusalException">It is too long.</exception>
    /// <remarks>The server's own limit would be met first where it is lower, and drained to where it is higher.</remarks>
    public static void AllowLength(HttpContext context, EdgeLimits limits)
    {
        if (context.Request.ContentLength > limits.BodyBytes)
        {
            throw new EdgeRefusalException(EdgeRefusal.BodyTooLarge, $"The body is longer than {limits.BodyBytes} bytes.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size && size.MaxRequestBodySize != limits.BodyBytes)
        {
            size.MaxRequestBodySize = limits.BodyBytes;
        }
    }

    private static bool IsGzipped(string? coding) => coding switch
    {
        null or "" => false,
        _ when string.Equals(coding, "identity", StringComparison.OrdinalIgnoreCase) => false,
        _ when string.Equals(coding, "gzip", StringComparison.OrdinalIgnoreCase) => true,
        _ when string.Equals(coding, "x-gzip", StringComparison.OrdinalIgnoreCase) => true,
        _ => throw new EdgeRefusalException(EdgeRefusal.ContentEncodingUnsupported, "The Content-Encoding must be gzip or absent."),
    };
}
