using System.Buffers;
using System.Globalization;
using System.Text;
using Schemas.Infoset;

namespace Gateway.Soap.Mtom;

/// <summary>Writes an envelope as an XOP package: long binary content becomes parts of its own.</summary>
/// <remarks>Source: XML-binary Optimized Packaging, section 3; RFC 2387.</remarks>
internal static class MultipartWriter
{
    private const string RootId = "root@cpms.example";

    /// <summary>Writes the reply as a package.</summary>
    /// <returns>False where nothing in it is long enough, and nothing was written.</returns>
    public static bool TryWrite(
        HttpResponse response,
        SoapVersion version,
        SoapEnvelopeWriter envelope,
        ReadOnlyMemory<byte> xml,
        BinaryElements binaries,
        EdgeLimits limits)
    {
        using var infoset = XmlInfoset.Read(xml, limits.Infoset);
        var found = new List<(InfosetElement Element, byte[] Content)>();
        Collect(infoset.Root, binaries, limits, found);
        if (found.Count == 0)
        {
            return false;
        }

        string boundary = $"cpms-{Guid.CreateVersion7():N}";
        response.ContentType = ContentType(version, boundary);
        WritePackage(response.BodyWriter, version, boundary, Rewrite(envelope, xml.Span, found), [.. found.Select(pair => pair.Content)]);
        return true;
    }

    /// <summary>The Content-Type of a package.</summary>
    public static string ContentType(SoapVersion version, string boundary) =>
        $"multipart/related; type=\"application/xop+xml\"; start=\"<{RootId}>\"; "
        + $"start-info=\"{SoapNames.MediaType(version)}\"; boundary=\"{boundary}\"";

    /// <summary>Writes a package from an envelope that already refers to its parts.</summary>
    public static void WritePackage(
        IBufferWriter<byte> output, SoapVersion version, string boundary, ReadOnlySpan<byte> root, IReadOnlyList<byte[]> parts)
    {
        Ascii(output, $"--{boundary}\r\nContent-Type: application/xop+xml; charset=utf-8; type=\"{SoapNames.MediaType(version)}\"\r\n"
            + $"Content-Transfer-Encoding: binary\r\nContent-ID: <{RootId}>\r\n\r\n");
        output.Write(root);
        for (int i = 0; i < parts.Count; i++)
        {
            Ascii(output, $"\r\n--{boundary}\r\nContent-Type: application/octet-stream\r\n"
                + $"Content-Transfer-Encoding: binary\r\nContent-ID: <{PartId(i)}>\r\n\r\n");
            output.Write(parts[i]);
        }

        Ascii(output, $"\r\n--{boundary}--\r\n");
    }

    private static string PartId(int index) => string.Create(CultureInfo.InvariantCulture, $"part{index + 1}@cpms.example");

    private static void Collect(
        InfosetElement element, BinaryElements binaries, EdgeLimits limits, List<(InfosetElement Element, byte[] Content)> found)
    {
        if (binaries.Contains(element.Name))
        {
            var binary = element.Binary;
            if (binary.DecodedLength > limits.MtomThresholdBytes && found.Count < limits.MtomParts - 1)
            {
                found.Add((element, binary.ToArray()));
            }

            return;
        }

        foreach (var child in element.Children)
        {
            Collect(child, binaries, limits, found);
        }
    }

    private static ReadOnlySpan<byte> Rewrite(
        SoapEnvelopeWriter envelope, ReadOnlySpan<byte> xml, List<(InfosetElement Element, byte[] Content)> found)
    {
        var body = new ArrayBufferWriter<byte>();
        int at = 0;
        for (int i = 0; i < found.Count; i++)
        {
            var element = found[i].Element;
            int start = MarkupGaps.EndOfTag(xml, element.Offset);
            int end = element.Offset + xml.Slice(element.Offset, element.Length).LastIndexOf("</"u8);
            body.Write(xml[at..start]);
            Ascii(body, $"<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:{PartId(i)}\"/>");
            at = end;
        }

        body.Write(xml[at..]);
        var whole = new ArrayBufferWriter<byte>(envelope.Length(body.WrittenCount));
        envelope.Write(whole, body.WrittenSpan);
        return whole.WrittenSpan;
    }

    private static void Ascii(IBufferWriter<byte> output, string text) => Encoding.ASCII.GetBytes(text, output);
}
