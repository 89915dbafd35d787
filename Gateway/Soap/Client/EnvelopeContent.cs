using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using Gateway.Soap.Envelopes;
using Gateway.Soap.Mtom;

namespace Gateway.Soap.Client;

/// <summary>The body of a call: an envelope around a message, or a package of it. Written straight to the connection.</summary>
internal sealed class EnvelopeContent : HttpContent
{
    private readonly SoapEnvelopeWriter _envelope;
    private readonly ReadOnlyMemory<byte> _xml;
    private readonly XopPackage? _package;

    /// <summary>An envelope as text.</summary>
    public EnvelopeContent(SoapEnvelopeWriter envelope, ReadOnlyMemory<byte> xml, string contentType)
    {
        _envelope = envelope;
        _xml = xml;
        Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
    }

    /// <summary>A package.</summary>
    public EnvelopeContent(XopPackage package)
    {
        _package = package;
        Headers.ContentType = MediaTypeHeaderValue.Parse(package.ContentType);
    }

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var output = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        if (_package is null)
        {
            _envelope.Write(output, _xml.Span);
        }
        else
        {
            _package.Write(output);
        }

        await output.CompleteAsync();
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _package is null ? _envelope.Length(_xml.Length) : 0;
        return _package is null;
    }
}
