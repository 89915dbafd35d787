using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Interchange;

/// <summary>The layouts of the records.</summary>
/// <remarks>Sources: ISO/IEC 19794-2:2005, clause 7; ISO/IEC 19794-2:2011, clause 8; ANSI INCITS 378-2004, clause 6.</remarks>
internal static class RecordReading
{
    private const int VersionEnd = 8;

    private const int OwnerBytes = 4;

    private const int EquipmentBytes = 2;

    private const int QualityOwnerBytes = 4;

    private const int CaptureDateBytes = 9;

    private const int QualityRecordBytes = 5;

    private const int CertificateBytes = 3;

    private const int FullMinutiaBytes = 6;

    /// <summary>Pixels per centimetre of 500 ppi.</summary>
    private const float NativePerCentimetre = 500 / 2.54f;

    /// <summary>ISO 2005 and ANSI 2004: the image is told once, impressions follow.</summary>
    public static List<MinutiaeView> Version2(ReadOnlySpan<byte> bytes, bool ansi)
    {
        var cursor = new RecordCursor(bytes);
        cursor.Skip(VersionEnd);
        CheckLength(ansi ? AnsiLength(ref cursor) : cursor.Long(), bytes);
        cursor.Skip(ansi ? OwnerBytes + EquipmentBytes : EquipmentBytes);
        var size = ReadSize(ref cursor);
        int count = cursor.Byte();
        cursor.Skip(1);
        var views = new List<MinutiaeView>();
        for (int index = 0; index < count; index++)
        {
            int position = cursor.Byte();
            int impression = cursor.Byte() & 0x0F;
            int quality = cursor.Byte();
            views.Add(ReadView(ref cursor, position, impression, quality, size, ansi));
        }

        return views;
    }

    /// <summary>ANSI with version 030: each impression tells its image.</summary>
    public static List<MinutiaeView> Ansi2007(ReadOnlySpan<byte> bytes)
    {
        var cursor = new RecordCursor(bytes);
        cursor.Skip(VersionEnd);
        CheckLength(cursor.Long(), bytes);
        cursor.Skip(OwnerBytes + EquipmentBytes);
        int count = cursor.Byte();
        cursor.Skip(1);
        var views = new List<MinutiaeView>();
        for (int index = 0; index < count; index++)
        {
            int position = cursor.Byte();
            cursor.Skip(1);
            int impression = cursor.Byte();
            int quality = cursor.Byte();
            cursor.Skip(QualityOwnerBytes);
            views.Add(ReadView(ref cursor, position, impression, quality, ReadSize(ref cursor), ansi: true));
        }

        return views;
    }

    /// <summary>ISO 2011: each impression has a header with date, device, qualities and certificates.</summary>
    public static List<MinutiaeView> Iso2011(ReadOnlySpan<byte> bytes)
    {
        var cursor = new RecordCursor(bytes);
        cursor.Skip(VersionEnd + 4);
        int count = cursor.Short();
        bool hasCertificates = cursor.Byte() != 0;
        var views = new List<MinutiaeView>();
        for (int index = 0; index < count; index++)
        {
            long end = cursor.Offset + cursor.Long();
            views.Add(ReadRepresentation(ref cursor, hasCertificates));
            if (cursor.Offset > end)
            {
                throw new TemplateFormatException(cursor.Offset, "An impression is longer than it says");
            }

            cursor.Skip(end - cursor.Offset);
        }

        return views;
    }

    private static MinutiaeView ReadRepresentation(ref RecordCursor cursor, bool hasCertificates)
    {
        cursor.Skip(CaptureDateBytes + 1 + 2 + 2);
        int qualities = cursor.Byte();
        int quality = qualities == 0 ? 0 : cursor.Byte();
        cursor.Skip(qualities == 0 ? 0 : (qualities * QualityRecordBytes) - 1);
        if (hasCertificates)
        {
            cursor.Skip(cursor.Byte() * CertificateBytes);
        }

        int position = cursor.Byte();
        cursor.Skip(1);
        int perCentimetreX = cursor.Short();
        int perCentimetreY = cursor.Short();
        int impression = cursor.Byte();
        var size = new RecordSize(cursor.Short(), cursor.Short(), perCentimetreX, perCentimetreY);
        int minutiaBytes = cursor.Byte() >> 4;
        return new MinutiaeView(position, impression, Known(quality), ReadMinutiae(ref cursor, size, ansi: false, minutiaBytes));
    }

    private static RecordSize ReadSize(ref RecordCursor cursor) => new(cursor.Short(), cursor.Short(), cursor.Short(), cursor.Short());

    private static MinutiaeView ReadView(ref RecordCursor cursor, int position, int impression, int quality, RecordSize size, bool ansi)
    {
        var minutiae = ReadMinutiae(ref cursor, size, ansi, FullMinutiaBytes);
        SkipExtended(ref cursor);
        return new MinutiaeView(position, impression, Known(quality), minutiae);
    }

    // Nothing of it is used, and writers count it differently, with its own two bytes or padded: at the end of the record it is what is left.
    private static void SkipExtended(ref RecordCursor cursor)
    {
        int length = cursor.Short();
        cursor.Skip(Math.Min(length, cursor.Left));
    }

    private static long AnsiLength(ref RecordCursor cursor)
    {
        int length = cursor.Short();
        return length != 0 ? length : cursor.Long();
    }

    private static void CheckLength(long told, ReadOnlySpan<byte> bytes)
    {
        if (told != bytes.Length)
        {
            throw new TemplateFormatException(VersionEnd, "The minutiae record is not as long as it says");
        }
    }

    private static MinutiaSet ReadMinutiae(ref RecordCursor cursor, RecordSize size, bool ansi, int minutiaBytes)
    {
        int at = cursor.Offset;
        if (minutiaBytes is not (5 or FullMinutiaBytes) || size.PerCentimetreX == 0 || size.PerCentimetreY == 0)
        {
            throw new TemplateFormatException(at, "The size of a minutia or the resolution is not possible");
        }

        float scaleX = Scale(size.PerCentimetreX);
        float scaleY = Scale(size.PerCentimetreY);
        var minutiae = new Minutia[cursor.Byte()];
        for (int index = 0; index < minutiae.Length; index++)
        {
            int x = cursor.Short();
            int y = cursor.Short();
            int angle = cursor.Byte();
            int quality = minutiaBytes == FullMinutiaBytes ? cursor.Byte() : 0;
            minutiae[index] = new Minutia(
                Place(x & 0x3FFF, scaleX),
                Place(y & 0x3FFF, scaleY),
                ansi ? (byte)((angle * 2 * 256 / 360.0) + 0.5) : (byte)angle,
                (x >> 14) is 1 or 2 ? (MinutiaKind)(x >> 14) : MinutiaKind.Other,
                (byte)Known(quality));
        }

        return new MinutiaSet(Place(size.Width, scaleX), Place(size.Height, scaleY), minutiae);
    }

    // 254 and 255 say that nothing is known.
    private static int Known(int quality) => quality > 100 ? 0 : quality;

    private static short Place(int pixels, float scale) => (short)Math.Min(short.MaxValue, (int)MathF.Round(pixels * scale));

    // 197 pixels a centimetre are what 500 ppi is written as.
    private static float Scale(int perCentimetre)
    {
        float scale = NativePerCentimetre / perCentimetre;
        return MathF.Abs(scale - 1) < 0.01f ? 1 : scale;
    }
}
