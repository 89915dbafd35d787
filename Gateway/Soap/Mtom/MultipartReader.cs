using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Gateway.Soap.Body;

namespace Gateway.Soap.Mtom;

/// <summary>Takes a MIME package apart without copying: what it gives are slices of the package.</summary>
/// <remarks>Source: RFC 2046 section 5.1, RFC 2387, XML-binary Optimized Packaging section 4. The search for the boundary is the runtime's vectorised one.</remarks>
internal ref struct MultipartReader
{
    private readonly ReadOnlyMemory<byte> _package;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly byte[] _delimiter;
    private readonly MultipartFrame _frame;
    private readonly EdgeLimits _limits;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _parts;
    private Range? _root;
    private string? _rootCharset;
    private int _at;

    private MultipartReader(ReadOnlyMemory<byte> package, MultipartFrame frame, EdgeLimits limits)
    {
        _package = package;
        _bytes = package.Span;
        _frame = frame;
        _limits = limits;
        _delimiter = Delimiter(frame.Boundary);
        _parts = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
    }

    /// <summary>Takes the package apart.</summary>
    /// <param name="package">The entity body; the result refers to it.</param>
    /// <param name="frame">What the Content-Type says.</param>
    /// <param name="limits">How many parts and how long their headers.</param>
    /// <exception cref="EdgeRefusalException">The package is malformed or beyond a limit.</exception>
    public static MultipartPackage Read(ReadOnlyMemory<byte> package, MultipartFrame frame, EdgeLimits limits)
    {
        var reader = new MultipartReader(package, frame, limits);
        reader.ReadAll();
        return reader.Finish();
    }

    /// <summary>The beginning of the first part's content in a package of which only the beginning is there; empty where there is none.</summary>
    public static ReadOnlyMemory<byte> FirstContent(ReadOnlyMemory<byte> beginning, MultipartFrame frame)
    {
        byte[] delimiter = Delimiter(frame.Boundary);
        int boundary = beginning.Span.IndexOf(delimiter.AsSpan(2));
        int blank = boundary < 0 ? -1 : beginning.Span[boundary..].IndexOf("\r\n\r\n"u8);
        if (blank < 0)
        {
            return default;
        }

        var content = beginning[(boundary + blank + 4)..];
        int end = content.Span.IndexOf(delimiter);
        return end < 0 ? content : content[..end];
    }

    // CR LF and two hyphens go before the boundary; the line break belongs to the delimiter, not to the part.
    private static byte[] Delimiter(string? boundary)
    {
        const int LongestBoundary = 70;
        return boundary is { Length: > 0 and <= LongestBoundary } && Ascii.IsValid(boundary)
            ? Encoding.ASCII.GetBytes("\r\n--" + boundary)
            : throw Malformed("The boundary must be 1 to 70 ASCII characters.");
    }

    private void ReadAll()
    {
        SkipPreamble();
        int count = 0;
        while (!AtClosing())
        {
            if (++count > _limits.MtomParts)
            {
                throw new EdgeRefusalException(EdgeRefusal.PartsTooMany, $"More than {_limits.MtomParts} parts.");
            }

            EndLine();
            ReadPart(isFirst: count == 1);
        }

        RefuseWhatFollows();
    }

    private void SkipPreamble()
    {
        if (_bytes.StartsWith(_delimiter.AsSpan(2)))
        {
            _at = _delimiter.Length - 2;
            return;
        }

        int found = _bytes.IndexOf(_delimiter);
        _at = found < 0 ? throw Malformed("The boundary of the Content-Type is not in the body.") : found + _delimiter.Length;
    }

    private bool AtClosing()
    {
        if (!_bytes[_at..].StartsWith("--"u8))
        {
            return false;
        }

        _at += 2;
        return true;
    }

    // White space may stand between a boundary and its line break.
    private void EndLine()
    {
        while (_at < _bytes.Length && _bytes[_at] is (byte)' ' or (byte)'\t')
        {
            _at++;
        }

        if (!_bytes[_at..].StartsWith("\r\n"u8))
        {
            throw Malformed("A boundary is not followed by a line break.");
        }

        _at += 2;
    }

    private void ReadPart(bool isFirst)
    {
        var headers = PartHeaders.Read(HeaderBlock());
        int start = _at;
        int length = _bytes[start..].IndexOf(_delimiter);
        if (length < 0)
        {
            throw Malformed("The last part is not closed by its boundary.");
        }

        _at = start + length + _delimiter.Length;
        bool isRoot = _frame.Start is null ? isFirst : string.Equals(headers.ContentId, _frame.Start, StringComparison.Ordinal);
        if (isRoot)
        {
            KeepRoot(headers, start, length);
        }
        else
        {
            KeepPart(headers, start, length);
        }
    }

    private ReadOnlySpan<byte> HeaderBlock()
    {
        // A part without headers begins with the blank line at once.
        var rest = _bytes[_at..];
        int end = rest.StartsWith("\r\n"u8) ? 0 : rest[..Math.Min(rest.Length, _limits.MtomPartHeaderBytes + 4)].IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            throw rest.Length > _limits.MtomPartHeaderBytes
                ? new EdgeRefusalException(
                    EdgeRefusal.PartHeadersTooLong, $"The headers of a part are longer than {_limits.MtomPartHeaderBytes} bytes.")
                : Malformed("The headers of a part do not end.");
        }

        var block = rest[..end];
        _at += end + (end == 0 ? 2 : 4);
        return block;
    }

    private void KeepRoot(in PartHeaders headers, int start, int length)
    {
        if (_root is not null)
        {
            throw new EdgeRefusalException(EdgeRefusal.PartDuplicate, "Two parts have the Content-ID that start names.");
        }

        if (!headers.IsXop)
        {
            throw new EdgeRefusalException(
                EdgeRefusal.RootPartTypeUnsupported, "The root part must be of type application/xop+xml.");
        }

        if (headers.Encoding == PartEncoding.Base64)
        {
            throw new EdgeRefusalException(
                EdgeRefusal.TransferEncodingUnsupported, "The root part must have the transfer encoding binary, 8bit or 7bit.");
        }

        _root = new Range(start, start + length);
        _rootCharset = headers.Charset;
    }

    private readonly void KeepPart(in PartHeaders headers, int start, int length)
    {
        string id = headers.ContentId is ['<', .., '>'] bracketed
            ? bracketed[1..^1]
            : throw Malformed("A part has no Content-ID in angle brackets.");
        var content = _package.Slice(start, length);
        if (!_parts.TryAdd(id, headers.Encoding == PartEncoding.Base64 ? Decode(content.Span) : content))
        {
            throw new EdgeRefusalException(EdgeRefusal.PartDuplicate, "Two parts have the same Content-ID.");
        }
    }

    private static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> text)
    {
        byte[] decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Base64.DecodeFromUtf8(text, decoded, out _, out int written) == OperationStatus.Done
            ? decoded.AsMemory(0, written)
            : throw new EdgeRefusalException(EdgeRefusal.PartBase64Malformed, "A part with the transfer encoding base64 is not base64.");
    }

    // An epilogue is allowed by MIME and used by nobody: only line breaks are taken, so that nothing travels unseen.
    private readonly void RefuseWhatFollows()
    {
        if (_bytes[_at..].ContainsAnyExcept(" \t\r\n"u8))
        {
            throw Malformed("Something follows the closing boundary.");
        }
    }

    private readonly MultipartPackage Finish()
    {
        Range root = _root ?? throw new EdgeRefusalException(EdgeRefusal.RootPartMissing, "The root part is missing.");
        return new MultipartPackage
        {
            Root = _package[root],
            RootOffset = root.Start.Value,
            RootCharset = _rootCharset,
            Parts = _parts,
        };
    }

    private static EdgeRefusalException Malformed(string text) => new(EdgeRefusal.MultipartMalformed, text);
}
