using Biometrics.Wsq.Bitstream;

namespace Biometrics.Wsq;

/// <summary>What a stream says of itself, without its picture.</summary>
public sealed record WsqInfo
{
    /// <summary>Width in pixels.</summary>
    public required int WidthPixels { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int HeightPixels { get; init; }

    /// <summary>Resolution in pixels per inch by the NISTCOM comment; null where it does not tell.</summary>
    public required int? ResolutionPpi { get; init; }

    /// <summary>Number of the encoder's algorithm, as certified by the FBI; 0 for none.</summary>
    public required int EncoderAlgorithm { get; init; }

    /// <summary>Number of the encoder's software, as registered with the FBI; 0 for none.</summary>
    public required int EncoderSoftware { get; init; }

    /// <summary>Mean grey that was taken off before the transform, from 0 to 255.</summary>
    public required double Shift { get; init; }

    /// <summary>Grey levels a unit of the transformed picture.</summary>
    public required double Scale { get; init; }

    /// <summary>The filters; null where the stream has no transform table.</summary>
    public required WsqFilterBank? FilterBank { get; init; }

    /// <summary>Symbols between restart markers; 0 for none.</summary>
    public required int RestartInterval { get; init; }

    /// <summary>Blocks of entropy-coded data; a whole stream has three.</summary>
    public required int Blocks { get; init; }

    /// <summary>Bytes from SOI to EOI.</summary>
    public required int StreamBytes { get; init; }

    /// <summary>The first NISTCOM comment; null where there is none.</summary>
    public required NistComment? Comment { get; init; }

    /// <summary>The texts of all comment segments, NISTCOM among them.</summary>
    public required IReadOnlyList<string> Comments { get; init; }

    /// <summary>Bits of the stream a pixel.</summary>
    public double BitsPerPixel => StreamBytes * 8d / ((double)WidthPixels * HeightPixels);

    /// <summary>Reads all segments, and skips the entropy-coded data.</summary>
    /// <param name="stream">From SOI to EOI.</param>
    /// <exception cref="WsqFormatException">A segment is damaged, or the frame header is missing.</exception>
    public static WsqInfo Read(ReadOnlySpan<byte> stream)
    {
        var segments = new SegmentReader(stream);
        var tables = new WsqTables();
        int blocks = 0;
        while (segments.MoveNext())
        {
            if (segments.Code == WsqMarker.StartOfBlock)
            {
                blocks++;
                segments.SkipEntropyData();
            }
            else
            {
                tables.Take(segments.Code, segments.Content);
            }
        }

        return Of(tables, blocks, segments.Next);
    }

    private static WsqInfo Of(WsqTables tables, int blocks, int endOfImage)
    {
        if (tables.Frame is not { Width: > 0, Height: > 0 } frame)
        {
            throw new WsqFormatException(endOfImage, "the stream has no frame header, or an image without pixels");
        }

        return new WsqInfo
        {
            WidthPixels = frame.Width,
            HeightPixels = frame.Height,
            ResolutionPpi = tables.Comment?.PixelsPerInch,
            EncoderAlgorithm = frame.Algorithm,
            EncoderSoftware = frame.Software,
            Shift = frame.Shift,
            Scale = frame.Scale,
            FilterBank = tables.Filters is { } filters ? filters.IsOdd ? WsqFilterBank.Odd : WsqFilterBank.Even : null,
            RestartInterval = tables.RestartInterval,
            Blocks = blocks,
            StreamBytes = endOfImage + 2,
            Comment = tables.Comment,
            Comments = tables.Comments,
        };
    }
}
