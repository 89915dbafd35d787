namespace Biometrics.Fingerprints.Interchange;

/// <summary>Finger minutiae records of ISO/IEC 19794-2 and ANSI INCITS 378.</summary>
public static class MinutiaeRecord
{
    private const int LeastRepresentationBytes = 34;

    private const int Iso2011HeaderBytes = 15;

    private static ReadOnlySpan<byte> Magic => "FMR\0"u8;

    private static ReadOnlySpan<byte> VersionTwo => " 20\0"u8;

    private static ReadOnlySpan<byte> VersionThree => "030\0"u8;

    /// <summary>The form of a record by its first bytes and lengths; null when it is no such record.</summary>
    /// <param name="bytes">The whole record.</param>
    public static RecordFormat? Recognize(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 24 || !bytes.StartsWith(Magic))
        {
            return null;
        }

        if (bytes[4..8].SequenceEqual(VersionTwo))
        {
            return IsAnsi2004(bytes) ? RecordFormat.Ansi2004 : RecordFormat.Iso2005;
        }

        return !bytes[4..8].SequenceEqual(VersionThree) ? null : IsIso2011(bytes) ? RecordFormat.Iso2011 : RecordFormat.Ansi2007;
    }

    /// <summary>Reads all impressions of a record.</summary>
    /// <param name="bytes">The whole record.</param>
    /// <exception cref="TemplateFormatException">It is no such record, or it is damaged.</exception>
    public static IReadOnlyList<MinutiaeView> Read(ReadOnlySpan<byte> bytes) => Recognize(bytes) switch
    {
        RecordFormat.Iso2005 => RecordReading.Version2(bytes, ansi: false),
        RecordFormat.Ansi2004 => RecordReading.Version2(bytes, ansi: true),
        RecordFormat.Iso2011 => RecordReading.Iso2011(bytes),
        RecordFormat.Ansi2007 => RecordReading.Ansi2007(bytes),
        _ => throw new TemplateFormatException(0, "A finger minutiae record begins with FMR and a version that is known here (20 or 030)"),
    };

    /// <summary>Writes impressions as a record at 500 ppi.</summary>
    /// <param name="views">The impressions, at most 255.</param>
    /// <param name="format"><see cref="RecordFormat.Iso2005"/> or <see cref="RecordFormat.Ansi2004"/>.</param>
    /// <exception cref="ArgumentException">The form is one that is only read, or there are too many impressions.</exception>
    public static byte[] Write(IReadOnlyList<MinutiaeView> views, RecordFormat format = RecordFormat.Iso2005)
    {
        ArgumentNullException.ThrowIfNull(views);
        if (format is not (RecordFormat.Iso2005 or RecordFormat.Ansi2004) || views.Count is 0 or > 255)
        {
            throw new ArgumentException("Only ISO 2005 and ANSI 2004 are written, with 1 to 255 impressions.", nameof(format));
        }

        return RecordWriting.Write(views, format == RecordFormat.Ansi2004);
    }

    // Both standards call themselves 20. ANSI counts its length in 16 bits, or in 32 after two zero bytes; ISO in 32 at once.
    private static bool IsAnsi2004(ReadOnlySpan<byte> bytes)
    {
        var cursor = new RecordCursor(bytes[8..]);
        int first = cursor.Short();
        int second = cursor.Short();
        int third = cursor.Short();
        return first != 0 ? first == bytes.Length : second != bytes.Length && ((long)second << 16) + third == bytes.Length;
    }

    // ISO 2011 tells the length of each impression; ANSI with the same version number does not.
    private static bool IsIso2011(ReadOnlySpan<byte> bytes)
    {
        var cursor = new RecordCursor(bytes[8..]);
        long total = cursor.Long();
        int count = cursor.Short();
        cursor.Skip(1);
        long sum = Iso2011HeaderBytes;
        for (int index = 0; index < count; index++)
        {
            long length = cursor.Left < 4 ? 0 : cursor.Long();
            if (length < LeastRepresentationBytes || length - 4 > cursor.Left)
            {
                return false;
            }

            cursor.Skip(length - 4);
            sum += length;
        }

        return sum == total && total == bytes.Length;
    }
}
