using Gateway.Soap.Mtom;

namespace Gateway.Soap.Body;

/// <summary>A request body that was read, unpacked and taken apart. Everything it shows lives in its pooled buffers.</summary>
internal sealed class ReceivedEntity : IDisposable
{
    private readonly PooledBody _body;
    private readonly UnpackedBody? _unpacked;
    private readonly MultipartPackage? _package;

    private ReceivedEntity(PooledBody body, UnpackedBody? unpacked, MultipartPackage? package, string? charset)
    {
        _body = body;
        _unpacked = unpacked;
        _package = package;
        Charset = package is null ? charset : package.RootCharset;
    }

    /// <summary>The body after its content coding was undone.</summary>
    public ReadOnlyMemory<byte> Entity => _unpacked?.Bytes ?? _body.Bytes;

    /// <summary>The XML document in it.</summary>
    public ReadOnlyMemory<byte> Document => _package?.Root ?? Entity;

    /// <summary>Where the document begins in <see cref="Entity"/>.</summary>
    public int DocumentOffset => _package?.RootOffset ?? 0;

    /// <summary>The MTOM parts; null where the body is no package.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? Parts => _package?.Parts;

    /// <summary>The charset that the transport names, or null.</summary>
    public string? Charset { get; }

    /// <summary>Takes a body apart that was read to its end. Owns it from now on, also when it throws.</summary>
    /// <param name="body">The body.</param>
    /// <param name="head">What the request head said of it.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="EdgeRefusalException">It is empty, not as the head says, or beyond a limit.</exception>
    public static ReceivedEntity Take(PooledBody body, in RequestHead head, EdgeLimits limits)
    {
        UnpackedBody? unpacked = null;
        try
        {
            if (body.Bytes.IsEmpty)
            {
                throw new EdgeRefusalException(EdgeRefusal.BodyEmpty, "The body is empty.");
            }

            unpacked = head.IsGzip ? UnpackedBody.Unpack(body.Bytes, limits) : null;
            var package = head.MediaType.Multipart is { } frame
                ? MultipartReader.Read(unpacked?.Bytes ?? body.Bytes, frame, limits)
                : null;
            return new ReceivedEntity(body, unpacked, package, head.MediaType.Charset);
        }
        catch
        {
            unpacked?.Dispose();
            body.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _unpacked?.Dispose();
        _body.Dispose();
    }
}
