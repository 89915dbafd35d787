using Biometrics.Itl.Traditional;
using Biometrics.Itl.Xml;

namespace Biometrics.Itl.Conversion;

/// <summary>Brings a file into the other encoding, one record in memory at a time, and says what the other one cannot say.</summary>
public static class ItlConversion
{
    private const int HeadLength = 512;

    /// <summary>Looks at the first bytes of a file.</summary>
    /// <param name="head">The beginning of the file.</param>
    public static ItlEncoding Recognise(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head[..Math.Min(head.Length, HeadLength)];
        if (text.Length > 3 && text[0] == '1' && text[1] == '.' && text[..Math.Min(text.Length, 8)].Contains((byte)':'))
        {
            return ItlEncoding.Traditional;
        }

        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        bool isWide = text.Length > 2 && (text[0] >= 0xFE || (text[0] == 0 && text[1] == '<') || (text[0] == '<' && text[1] == 0));
        return isWide || text.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? ItlEncoding.Xml : ItlEncoding.Unknown;
    }

    /// <summary>Brings a traditional file into XML.</summary>
    /// <param name="file">The traditional file.</param>
    /// <param name="document">Where the XML goes.</param>
    /// <param name="limits">What the file may hold; <see cref="ItlLimits.Default"/> where null.</param>
    /// <returns>What XML does not say as the file does.</returns>
    /// <exception cref="ItlFormatException">The file is not well-formed or holds more than it may.</exception>
    public static IReadOnlyList<ItlDifference> ToXml(Stream file, Stream document, ItlLimits? limits = null)
    {
        var reader = new ItlRecordReader(file, limits, keepsRecords: false);
        using var writer = new ItlXmlWriter(document, reader.Header);
        while (reader.Next() is ItlRecord record)
        {
            writer.Write(record);
        }

        return writer.Differences;
    }

    /// <summary>Brings an XML package into the traditional encoding.</summary>
    /// <param name="document">The package; the stream has to be seekable.</param>
    /// <param name="file">Where the traditional file goes.</param>
    /// <param name="limits">What the package may hold; <see cref="ItlLimits.Default"/> where null.</param>
    /// <returns>What the file cannot hold.</returns>
    /// <exception cref="ItlFormatException">The document is no package of the first generation, or holds more than it may.</exception>
    public static IReadOnlyList<ItlDifference> ToTraditional(Stream document, Stream file, ItlLimits? limits = null)
    {
        using var reader = new ItlXmlReader(document, limits, keepsRecords: false);
        var writer = new ItlRecordWriter(file, reader.Header);
        while (reader.Next() is ItlRecord record)
        {
            writer.Write(record);
        }

        return reader.Differences;
    }
}
