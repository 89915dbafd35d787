using System.Buffers.Binary;
using Biometrics.Fingerprints.Extraction;
using Biometrics.Fingerprints.Flow;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints;

/// <summary>
/// The stored form of a template, big-endian: <c>CFT</c>, version, width and height (16 bits each), area in 64ths of pixels (32 bits),
/// clarity in 255ths, period in tenths of pixels, flow kind, flow columns and rows (16 bits each), count of minutiae; then six bytes a
/// minutia (x with its kind in the upper two bits, y, direction, quality) and a byte a cell of flow.
/// </summary>
internal static class TemplateFormat
{
    private const byte Version = 1;

    private const int HeaderBytes = 20;

    private const int MinutiaBytes = 6;

    private static ReadOnlySpan<byte> Magic => "CFT"u8;

    public static byte[] Write(FingerprintTemplate template)
    {
        var items = template.Minutiae.Items;
        byte[] cells = template.Flow.Cells;
        byte[] bytes = new byte[HeaderBytes + (items.Count * MinutiaBytes) + cells.Length];
        WriteHeader(template, bytes);
        for (int index = 0; index < items.Count; index++)
        {
            var at = bytes.AsSpan(HeaderBytes + (index * MinutiaBytes), MinutiaBytes);
            BinaryPrimitives.WriteUInt16BigEndian(at, (ushort)((items[index].X & 0x3FFF) | ((int)items[index].Kind << 14)));
            BinaryPrimitives.WriteUInt16BigEndian(at[2..], (ushort)items[index].Y);
            at[4] = items[index].Direction;
            at[5] = items[index].Quality;
        }

        cells.CopyTo(bytes, bytes.Length - cells.Length);
        return bytes;
    }

    public static FingerprintTemplate Read(ReadOnlySpan<byte> bytes)
    {
        CheckHeader(bytes);
        int columns = BinaryPrimitives.ReadUInt16BigEndian(bytes[15..]);
        int rows = BinaryPrimitives.ReadUInt16BigEndian(bytes[17..]);
        int count = bytes[19];
        long length = HeaderBytes + ((long)count * MinutiaBytes) + ((long)columns * rows);
        if (bytes.Length != length)
        {
            throw new TemplateFormatException(bytes.Length, $"A template with these counts has {length} bytes");
        }

        var minutiae = new Minutia[count];
        for (int index = 0; index < count; index++)
        {
            minutiae[index] = ReadMinutia(bytes.Slice(HeaderBytes + (index * MinutiaBytes), MinutiaBytes));
        }

        var set = new MinutiaSet(BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]), minutiae);
        var flow = new RidgeFlow(columns, rows, bytes[14] != 0, bytes[(HeaderBytes + (count * MinutiaBytes))..].ToArray());
        return new FingerprintTemplate(set, flow, PrintMeasures.FromSteps((int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]), PrintMeasures.MostAreaSteps), bytes[12], bytes[13]));
    }

    private static void WriteHeader(FingerprintTemplate template, byte[] bytes)
    {
        Magic.CopyTo(bytes);
        bytes[3] = Version;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(4), (ushort)Math.Min(template.Minutiae.WidthPixels, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(6), (ushort)Math.Min(template.Minutiae.HeightPixels, ushort.MaxValue));
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(8), (uint)template.Measures.AreaSteps);
        bytes[12] = template.Measures.ClaritySteps;
        bytes[13] = template.Measures.PeriodSteps;
        bytes[14] = template.Flow.HasAngles ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(15), (ushort)template.Flow.Columns);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(17), (ushort)template.Flow.Rows);
        bytes[19] = (byte)template.Minutiae.Items.Count;
    }

    private static void CheckHeader(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
        {
            throw new TemplateFormatException(0, "A template begins with the letters CFT");
        }

        if (bytes.Length < HeaderBytes)
        {
            throw new TemplateFormatException(bytes.Length, "The template ends inside its header");
        }

        if (bytes[3] != Version)
        {
            throw new TemplateFormatException(3, "The template is of a version that is not known here");
        }
    }

    private static Minutia ReadMinutia(ReadOnlySpan<byte> at)
    {
        int x = BinaryPrimitives.ReadUInt16BigEndian(at);
        int kind = x >> 14;
        return new Minutia(
            (short)(x & 0x3FFF),
            (short)(BinaryPrimitives.ReadUInt16BigEndian(at[2..]) & 0x3FFF),
            at[4],
            kind == 3 ? MinutiaKind.Other : (MinutiaKind)kind,
            Math.Min(at[5], (byte)100));
    }
}
