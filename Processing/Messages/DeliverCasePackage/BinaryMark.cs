using System.Globalization;
using Processing.Messages.Xml;
using Processing.Stores.Images;

namespace Processing.Messages.DeliverCasePackage;

/// <summary>
/// Stands in kept XML for a binary value that is stored by digest: <c>␁digest:length␁</c>, the digest in hexadecimal. The control
/// character cannot stand in XML, so that no text can look like a mark.
/// </summary>
internal static class BinaryMark
{
    private const char Edge = '\u0001';

    /// <summary>The mark of a value.</summary>
    public static string Of(KeptImage value) =>
        string.Create(CultureInfo.InvariantCulture, $"{Edge}{Convert.ToHexStringLower(value.Digest.Span)}:{value.Bytes.Length}{Edge}");

    /// <summary>Writes kept XML with its values in the place of the marks.</summary>
    public static void Write(MessageWriter writer, string xml)
    {
        string[] pieces = xml.Split(Edge);
        for (int i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 0)
            {
                writer.Piece(pieces[i]);
                continue;
            }

            int colon = pieces[i].IndexOf(':', StringComparison.Ordinal);
            writer.Value(Convert.FromHexString(pieces[i].AsSpan(0, colon)), int.Parse(pieces[i].AsSpan(colon + 1), CultureInfo.InvariantCulture));
        }
    }
}
