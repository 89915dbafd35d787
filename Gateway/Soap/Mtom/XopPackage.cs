using System.Buffers;
using System.Globalization;
using System.Text;
using Gateway.Soap.Envelopes;
using Schemas.Infoset;

namespace Gateway.Soap.Mtom;

/// <summary>An envelope whose long binary content has become parts of its own.</summary>
/// <remarks>Source: XML-binary Optimized Packaging, section 3; RFC 2387.</remarks>
internal sealed class XopPackage
{
    private const string RootId = "root@cpms.example";

    private readonly SoapVersion _version;
    private readonly string _boundary = $"cpms-{Guid.CreateVersion7():N}";
    private readonly byte[] _root;
    private readonly List<byte[]> _parts;

    private XopPackage(SoapVersion version, byte[] root, List<byte[]> parts)
    {
        _version = version;
        _root = root;
        _parts = parts;
    }

    /// <summary>The Content-Type of the package.</summary>
    public string ContentType =>
        $"multipart/related; type=\"application/xop+xml\"; start=\"<{RootId}>\"; "
        + $"start-info=\"{SoapNames.MediaType(_version)}\"; boundary=\"{_boundary}\"";

    /// <summary>Makes a package of a body element.</summary>
    /// <param name="version">The version of the envelope.</param>
    /// <param name="envelope">The envelope.</param>
    /// <param name="xml">The body element as a document of its own.</param>
    /// <param name="binaries">The elements that may become parts.</param>
    /// <param name="limits">From which size, and how many.</param>
    /// <returns>Null where nothing in it is long enough.</returns>
    public static XopPackage? Make(
        SoapVersion version, SoapEnvelopeWriter envelope, ReadOnlyMemory<byte> xml, BinaryElements binaries, EdgeLimits limits)
    {
        using var infoset = XmlInfoset.Read(xml, limits.Infoset);
        var found = new List<InfosetElement>();
        Collect(infoset.Root, binaries, limits, found);
        return found.Count == 0
            ? null
            : new XopPackage(version, Rewrite(envelope, infoset, found), [.. found.Select(element => element.Binary.ToArray())]);
    }

    /// <summary>Writes the package.</summary>
    /// <param name="output">Where to.</param>
    public void Write(IBufferWriter<byte> output)
    {
        Ascii(output, $"--{_boundary}\r\nContent-Type: application/xop+xml; charset=utf-8; type=\"{SoapNames.MediaType(_version)}\"\r\n"
            + $"Content-Transfer-Encoding: binary\r\nContent-ID: <{RootId}>\r\n\r\n");
        output.Write(_root);
        for (int i = 0; i < _parts.Count; i++)
        {
            Ascii(output, $"\r\n--{_boundary}\r\nContent-Type: application/octet-stream\r\n"
                + $"Content-Transfer-Encoding: binary\r\nContent-ID: <{PartId(i)}>\r\n\r\n");
            output.Write(_parts[i]);
        }

        Ascii(output, $"\r\n--{_boundary}--\r\n");
    }

    private static string PartId(int index) => string.Create(CultureInfo.InvariantCulture, $"part{index + 1}@cpms.example");

    private static void Collect(InfosetElement element, BinaryElements binaries, EdgeLimits limits, List<InfosetElement> found)
    {
        if (binaries.Contains(element.Name))
        {
            if (element.Binary.DecodedLength > limits.MtomThresholdBytes && found.Count < limits.MtomParts - 1)
            {
                found.Add(element);
            }

            return;
        }

        foreach (var child in element.Children)
        {
            Collect(child, binaries, limits, found);
        }
    }

    private static byte[] Rewrite(SoapEnvelopeWriter envelope, XmlInfoset infoset, List<InfosetElement> found)
    {
        var document = infoset.Document.Span;
        var body = new ArrayBufferWriter<byte>();
        int at = 0;
        for (int i = 0; i < found.Count; i++)
        {
            var element = found[i];
            int start = MarkupGaps.EndOfTag(document, element.Offset);
            body.Write(document[at..start]);
            Ascii(body, $"<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:{PartId(i)}\"/>");
            at = element.Offset + document.Slice(element.Offset, element.Length).LastIndexOf("</"u8);
        }

        body.Write(document[at..]);
        var whole = new ArrayBufferWriter<byte>(envelope.Length(body.WrittenCount));
        envelope.Write(whole, body.WrittenSpan);
        return whole.WrittenSpan.ToArray();
    }

    private static void Ascii(IBufferWriter<byte> output, string text) => Encoding.ASCII.GetBytes(text, output);
}
