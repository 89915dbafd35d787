namespace Biometrics.Wsq.Bitstream;

/// <summary>The frame header SOF.</summary>
/// <remarks>Source: WSQ specification 3.1, part 1, annex B, frame header. Black and white bound the capture device; they do not change the picture.</remarks>
internal sealed record WsqFrame(int Black, int White, int Height, int Width, double Shift, double Scale, int Algorithm, int Software)
{
    /// <summary>Reads the content of SOF.</summary>
    public static WsqFrame Read(ref SegmentContent content)
    {
        int black = content.ReadByte();
        int white = content.ReadByte();
        int height = content.ReadUInt16();
        int width = content.ReadUInt16();
        double shift = content.ReadScaled16();
        double scale = content.ReadScaled16();
        return new WsqFrame(black, white, height, width, shift, scale, content.ReadByte(), content.ReadUInt16());
    }

    /// <summary>Writes SOF with the numbers for shift and scale as they are rounded for it.</summary>
    public static SegmentWriter Write(int width, int height, ScaledNumber shift, ScaledNumber scale) => new SegmentWriter()
        .Byte(0).Byte(255).UInt16(height).UInt16(width).Scaled16(shift).Scaled16(scale)
        .Byte(0).UInt16(0);  // no certified algorithm, no registered software
}
