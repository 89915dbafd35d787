using System.Buffers;
using System.Net;
using Gateway.Soap.Addressing;
using Gateway.Soap.Body;
using Gateway.Soap.Envelopes;
using Gateway.Soap.Faults;
using Gateway.Soap.Mtom;
using Processing.Partners;
using Schemas.Infoset;

namespace Gateway.Soap.Client;

/// <summary>Reads what a partner answered.</summary>
/// <remarks>
/// A fault of the sender means that sending again would not help. A fault of the receiver means trouble at the partner's that may
/// pass (SOAP 1.2 part 1, section 5.4.6), like any other 5xx.
/// </remarks>
internal static class ReplyReader
{
    private const int FirstBytes = 16 * 1024;

    /// <summary>Reads the answer.</summary>
    public static async Task<PartnerReply> ReadAsync(
        HttpResponseMessage response, PartnerCall call, EdgeLimits limits, CancellationToken cancellationToken)
    {
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.InternalServerError or HttpStatusCode.BadRequest))
        {
            return FromStatus(response.StatusCode);
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(response.Content.Headers.ContentLength ?? 0, FirstBytes), limits.ClientReplyBytes));
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            int length = 0;
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
            {
                length += read;
                if (length > limits.ClientReplyBytes)
                {
                    return new PartnerReply.Unavailable("the reply is too long");
                }

                buffer = length == buffer.Length ? Grown(buffer) : buffer;
            }

            return length == 0 && response.IsSuccessStatusCode
                ? new PartnerReply.Answered(default)
                : Read(buffer.AsMemory(0, length), response, call, limits);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grown(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static PartnerReply FromStatus(HttpStatusCode status) => status switch
    {
        HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity
            => new PartnerReply.Faulted($"HTTP {(int)status}", string.Empty),
        _ => new PartnerReply.Unavailable($"HTTP {(int)status}"),
    };

    private static PartnerReply Read(ReadOnlyMemory<byte> entity, HttpResponseMessage response, PartnerCall call, EdgeLimits limits)
    {
        try
        {
            var type = RequestMediaType.Read(response.Content.Headers.ContentType?.ToString());
            var package = type.Multipart is { } frame ? MultipartReader.Read(entity, frame, limits) : null;
            using var infoset = XmlInfoset.Read(package?.Root ?? entity, limits.Infoset, package?.Parts, package is null ? type.Charset : package.RootCharset);
            return Read(infoset, response, call);
        }
        catch (Exception exception) when (exception is EdgeRefusalException or InfosetException or SoapFaultException)
        {
            return response.StatusCode == HttpStatusCode.BadRequest
                ? new PartnerReply.Faulted("HTTP 400", string.Empty)
                : new PartnerReply.Unavailable(response.IsSuccessStatusCode ? "the reply cannot be read" : $"HTTP {(int)response.StatusCode}");
        }
    }

    private static PartnerReply Read(XmlInfoset infoset, HttpResponseMessage response, PartnerCall call)
    {
        var version = infoset.Root.Is(SoapNames.Envelope12) ? SoapVersion.Soap12
            : infoset.Root.Is(SoapNames.Envelope11) ? SoapVersion.Soap11
            : throw SoapFaultException.Named("NoEnvelope", "The reply is no envelope.");
        var body = EnvelopeLayout.Find(infoset, version, out InfosetElement header);
        if (header.Child(AddressingNames.RelatesTo) is { IsPresent: true } relatesTo && relatesTo.Text != $"urn:uuid:{call.MessageId:D}")
        {
            return new PartnerReply.Unavailable("the reply answers another message");
        }

        var content = body.FirstChild;
        if (content.Is(SoapNames.Fault(version)))
        {
            return FaultReader.Read(infoset, content, version);
        }

        return !response.IsSuccessStatusCode ? new PartnerReply.Unavailable($"HTTP {(int)response.StatusCode}")
            : content.IsPresent ? new PartnerReply.Answered(BodyDocument.Extract(infoset, EnvelopeLayout.OnlyChild(infoset, body, version)))
            : new PartnerReply.Answered(default);
    }
}
