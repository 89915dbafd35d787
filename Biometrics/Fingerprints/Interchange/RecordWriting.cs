using System.Buffers.Binary;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Interchange;

/// <summary>Writes the records of version 20.</summary>
internal static class RecordWriting
{
    private const int IsoHeaderBytes = 24;

    private const int AnsiHeaderBytes = 26;

    /// <summary>Bytes by which the 32-bit length of ANSI is longer than its 16-bit length.</summary>
    private const int AnsiLongLength = 4;

    private const int PerCentimetre = 197;

    public static byte[] Write(IReadOnlyList<MinutiaeView> views, bool ansi)
    {
        int body = views.Sum(view => 4 + (6 * Count(view)) + 2);
        int header = !ansi ? IsoHeaderBytes : body + AnsiHeaderBytes > ushort.MaxValue ? AnsiHeaderBytes + AnsiLongLength : AnsiHeaderBytes;
        byte[] bytes = new byte[header + body];
        "FMR\0 20\0"u8.CopyTo(bytes);
        int at = WriteLength(bytes, ansi, header);

        // Capture equipment 0: unknown. All impressions of a record share one image size: the largest.
        Put(bytes, ref at, 0);
        Put(bytes, ref at, views.Max(view => view.Minutiae.WidthPixels));
        Put(bytes, ref at, views.Max(view => view.Minutiae.HeightPixels));
        Put(bytes, ref at, PerCentimetre);
        Put(bytes, ref at, PerCentimetre);
        bytes[at] = (byte)views.Count;
        at += 2;
        var numbers = new Dictionary<int, int>();
        foreach (var view in views)
        {
            int number = numbers.GetValueOrDefault(view.FingerPosition);
            numbers[view.FingerPosition] = number + 1;
            WriteView(bytes, ref at, view, number, ansi);
        }

        return bytes;
    }

    private static int Count(MinutiaeView view) => Math.Min(view.Minutiae.Items.Count, MinutiaSet.MostMinutiae);

    private static int WriteLength(byte[] bytes, bool ansi, int header)
    {
        var at = bytes.AsSpan(8);
        if (!ansi)
        {
            BinaryPrimitives.WriteUInt32BigEndian(at, (uint)bytes.Length);
            return 12;
        }

        if (header == AnsiHeaderBytes)
        {
            BinaryPrimitives.WriteUInt16BigEndian(at, (ushort)bytes.Length);
            return 14;
        }

        BinaryPrimitives.WriteUInt32BigEndian(at[2..], (uint)bytes.Length);
        return 18;
    }

    private static void WriteView(byte[] bytes, ref int at, MinutiaeView view, int number, bool ansi)
    {
        bytes[at++] = (byte)view.FingerPosition;
        bytes[at++] = (byte)(((number & 0x0F) << 4) | (view.ImpressionType & 0x0F));
        bytes[at++] = (byte)Math.Clamp(view.Quality, 0, 100);
        bytes[at++] = (byte)Count(view);
        foreach (var minutia in view.Minutiae.Items.Take(MinutiaSet.MostMinutiae))
        {
            Put(bytes, ref at, ((int)minutia.Kind << 14) | (minutia.X & 0x3FFF));
            Put(bytes, ref at, minutia.Y & 0x3FFF);
            bytes[at++] = ansi ? (byte)((int)Math.Round(minutia.Direction * 180.0 / 256) % 180) : minutia.Direction;
            bytes[at++] = minutia.Quality;
        }

        // No extended data.
        Put(bytes, ref at, 0);
    }

    private static void Put(byte[] bytes, ref int at, int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)value);
        at += 2;
    }
}
