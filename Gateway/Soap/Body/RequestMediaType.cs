using Gateway.Soap.Envelopes;
using Gateway.Soap.Mtom;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Gateway.Soap.Body;

/// <summary>The Content-Type of a request, taken apart.</summary>
/// <remarks>Source: SOAP 1.1 section 6, RFC 3902, XOP 1.0 section 4, RFC 2387.</remarks>
internal sealed record RequestMediaType
{
    private static readonly RequestMediaType Soap11Utf8 = new() { Kind = MessageKind.Soap11 };

    private static readonly RequestMediaType Soap12Utf8 = new() { Kind = MessageKind.Soap12 };

    public required MessageKind Kind { get; init; }

    /// <summary>The charset parameter in lower case; null where there is none.</summary>
    public string? Charset { get; init; }

    /// <summary>The <c>action</c> parameter, or null.</summary>
    public string? Action { get; init; }

    /// <summary>How the package is put together; null where the body is no package.</summary>
    public MultipartFrame? Multipart { get; init; }

    /// <summary>Reads a Content-Type.</summary>
    /// <param name="header">The header as it came.</param>
    /// <exception cref="EdgeRefusalException">A media type or charset that is not taken.</exception>
    public static RequestMediaType Read(string? header)
    {
        // What nearly everybody sends needs no parsing and no allocation.
        switch (header)
        {
            case "text/xml; charset=utf-8" or "text/xml;charset=utf-8" or "text/xml;charset=UTF-8" or "text/xml":
                return Soap11Utf8;
            case "application/soap+xml; charset=utf-8" or "application/soap+xml;charset=utf-8" or "application/soap+xml":
                return Soap12Utf8;
        }

        return MediaTypeHeaderValue.TryParse(header, out MediaTypeHeaderValue? parsed) ? Read(parsed) : throw Unsupported();
    }

    private static RequestMediaType Read(MediaTypeHeaderValue header) => header.MediaType.Value?.ToLowerInvariant() switch
    {
        SoapNames.TextXml => new RequestMediaType { Kind = MessageKind.Soap11, Charset = ReadCharset(header.Charset) },
        SoapNames.SoapXml => new RequestMediaType
        {
            Kind = MessageKind.Soap12,
            Charset = ReadCharset(header.Charset),
            Action = Parameter(header, "action"),
        },
        "application/xml" => new RequestMediaType { Kind = MessageKind.Plain, Charset = ReadCharset(header.Charset) },
        "application/json" => new RequestMediaType { Kind = MessageKind.Json, Charset = ReadCharset(header.Charset) },
        "text/csv" => new RequestMediaType { Kind = MessageKind.Csv, Charset = ReadCharset(header.Charset) },
        "multipart/related" => ReadPackage(header),
        _ => throw Unsupported(),
    };

    private static RequestMediaType ReadPackage(MediaTypeHeaderValue header)
    {
        if (!string.Equals(Parameter(header, "type"), "application/xop+xml", StringComparison.OrdinalIgnoreCase))
        {
            throw new EdgeRefusalException(
                EdgeRefusal.MediaTypeUnsupported, "A multipart body is taken only with type=\"application/xop+xml\".");
        }

        string? startInfo = Parameter(header, "start-info");
        MediaTypeHeaderValue? inner = null;
        bool isKnown = startInfo is not null && MediaTypeHeaderValue.TryParse(startInfo, out inner);
        MessageKind kind = isKnown && inner!.MediaType.Equals(SoapNames.SoapXml, StringComparison.OrdinalIgnoreCase)
            ? MessageKind.Soap12
            : isKnown && inner!.MediaType.Equals(SoapNames.TextXml, StringComparison.OrdinalIgnoreCase)
                ? MessageKind.Soap11
                : throw new EdgeRefusalException(
                    EdgeRefusal.MediaTypeUnsupported, "The start-info of an XOP package must be text/xml or application/soap+xml.");
        return new RequestMediaType
        {
            Kind = kind,
            Action = Parameter(header, "action") ?? (inner is null ? null : Parameter(inner, "action")),
            Multipart = new MultipartFrame(Parameter(header, "boundary"), Parameter(header, "start")),
        };
    }

    private static string? Parameter(MediaTypeHeaderValue header, string name)
    {
        foreach (NameValueHeaderValue parameter in header.Parameters)
        {
            if (parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return parameter.GetUnescapedValue().Value;
            }
        }

        return null;
    }

    public static string? ReadCharset(StringSegment charset) => HeaderUtilities.RemoveQuotes(charset).Value?.ToLowerInvariant() switch
    {
        null or "" => null,
        "utf-8" => "utf-8",
        "utf-16" => "utf-16",
        "utf-16le" => "utf-16le",
        "utf-16be" => "utf-16be",
        _ => throw new EdgeRefusalException(EdgeRefusal.CharsetUnsupported, "The charset must be utf-8 or utf-16."),
    };

    private static EdgeRefusalException Unsupported() => new(
        EdgeRefusal.MediaTypeUnsupported,
        "The Content-Type must be text/xml (SOAP 1.1), application/soap+xml (SOAP 1.2) or multipart/related with application/xop+xml.");
}
