using System.IO.Compression;
using Gateway.Soap.Dispatch;
using Gateway.Soap.Envelopes;
using Gateway.Soap.Faults;
using Gateway.Soap.Mtom;
using Microsoft.Net.Http.Headers;

namespace Gateway.Soap.Replies;

/// <summary>Writes SOAP answers to HTTP responses.</summary>
/// <param name="settings">From which sizes replies are packed or split.</param>
/// <param name="binaries">The elements whose content may become a part.</param>
internal sealed class SoapResponder(EdgeSettings settings, BinaryElements binaries)
{
    private const string TextXml = "text/xml; charset=utf-8";

    private const string SoapXml = "application/soap+xml; charset=utf-8";

    /// <summary>Writes a reply message.</summary>
    /// <param name="response">The response.</param>
    /// <param name="request">The message that is answered.</param>
    /// <param name="operation">Its operation.</param>
    /// <param name="xml">The reply as a document of its own.</param>
    /// <param name="isMtom">Whether the request came as MTOM.</param>
    public ValueTask WriteReplyAsync(HttpResponse response, SoapRequest request, Operation operation, ReadOnlyMemory<byte> xml, bool isMtom)
    {
        if (request.Addressing is { IsReplyUnwanted: true })
        {
            WriteAccepted(response);
            return ValueTask.CompletedTask;
        }

        var envelope = request.Addressing is { } addressing
            ? SoapEnvelopeWriter.Answering(request.Version, operation.ReplyAction, addressing.MessageId)
            : SoapEnvelopeWriter.Plain(request.Version);
        if (isMtom && XopPackage.Make(request.Version, envelope, xml, binaries, settings.Limits) is { } package)
        {
            response.ContentType = package.ContentType;
            package.Write(response.BodyWriter);
            return ValueTask.CompletedTask;
        }

        response.ContentType = request.Version == SoapVersion.Soap11 ? TextXml : SoapXml;
        int length = envelope.Length(xml.Length);
        if (length > settings.Limits.GzipReplyBytes && AcceptsGzip(response.HttpContext.Request))
        {
            return WritePackedAsync(response, envelope, xml);
        }

        response.ContentLength = length;
        envelope.Write(response.BodyWriter, xml.Span);
        return ValueTask.CompletedTask;
    }

    /// <summary>Answers that a message was taken and there is nothing to say.</summary>
    public static void WriteAccepted(HttpResponse response) => response.StatusCode = StatusCodes.Status202Accepted;

    /// <summary>Writes a fault.</summary>
    /// <param name="response">The response.</param>
    /// <param name="fault">The fault.</param>
    /// <param name="version">The version to write.</param>
    /// <param name="relatesTo">The sender's MessageID, or null.</param>
    /// <param name="hasAddressing">Whether the sender speaks WS-Addressing.</param>
    public static async Task WriteFaultAsync(
        HttpResponse response, SoapFault fault, SoapVersion version, string? relatesTo, bool hasAddressing)
    {
        byte[] envelope = FaultWriter.Write(fault, version, relatesTo, hasAddressing);
        response.StatusCode = fault.Status;
        response.ContentType = version == SoapVersion.Soap11 ? TextXml : SoapXml;
        response.ContentLength = envelope.Length;
        if (fault.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "5";
        }

        await response.Body.WriteAsync(envelope, response.HttpContext.RequestAborted);
    }

    private static bool AcceptsGzip(HttpRequest request)
    {
        string? accepted = request.Headers.AcceptEncoding;
        if (accepted is null || !accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return !accepted.Contains(';', StringComparison.Ordinal)
            || (StringWithQualityHeaderValue.TryParseList([accepted], out var list)
                && list.Any(value => value.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && value.Quality is not 0));
    }

    private static async ValueTask WritePackedAsync(HttpResponse response, SoapEnvelopeWriter envelope, ReadOnlyMemory<byte> xml)
    {
        response.Headers.ContentEncoding = "gzip";
        response.Headers.Vary = "Accept-Encoding";
        var plain = new System.Buffers.ArrayBufferWriter<byte>(envelope.Length(xml.Length));
        envelope.Write(plain, xml.Span);
        await using var gzip = new GZipStream(response.BodyWriter.AsStream(leaveOpen: true), CompressionLevel.Fastest);
        await gzip.WriteAsync(plain.WrittenMemory, response.HttpContext.RequestAborted);
    }
}
