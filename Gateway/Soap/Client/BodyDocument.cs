using System.Buffers;
using System.Text;
using Gateway.Soap.Envelopes;
using Schemas.Infoset;

namespace Gateway.Soap.Client;

/// <summary>
/// Makes the body element of an envelope a document of its own: the namespaces that the envelope declared for it come along, and what
/// came as MTOM parts goes back inline.
/// </summary>
internal static class BodyDocument
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);

    private static readonly SearchValues<byte> PrefixBefore = SearchValues.Create(" \t\r\n<>/\"'|,;"u8);

    /// <summary>The document, UTF-8.</summary>
    /// <param name="infoset">The envelope.</param>
    /// <param name="element">The body element.</param>
    public static byte[] Extract(XmlInfoset infoset, InfosetElement element)
    {
        var document = infoset.Document.Span;
        var output = new ArrayBufferWriter<byte>(element.Length + 512);
        int afterName = element.Offset + 1 + document[(element.Offset + 1)..].IndexOfAny(NameEnds);
        output.Write(document[element.Offset..afterName]);
        WriteInherited(infoset, element, output);
        int at = afterName;
        CopyInlining(document, element, output, ref at);
        output.Write(document[at..(element.Offset + element.Length)]);
        return output.WrittenSpan.ToArray();
    }

    private static void WriteInherited(XmlInfoset infoset, InfosetElement element, ArrayBufferWriter<byte> output)
    {
        var document = infoset.Document.Span;
        var known = TagDeclarations.Read(document[element.Offset..MarkupGaps.EndOfTag(document, element.Offset)]).Keys.ToHashSet(StringComparer.Ordinal);
        for (var ancestor = element.Parent; ancestor.IsPresent; ancestor = ancestor.Parent)
        {
            foreach (var (name, written) in TagDeclarations.Read(document[ancestor.Offset..MarkupGaps.EndOfTag(document, ancestor.Offset)]))
            {
                if (known.Add(name) && IsNeeded(name, document.Slice(element.Offset, element.Length)))
                {
                    Encoding.UTF8.GetBytes($" {name}={written}", output);
                }
            }
        }
    }

    // A prefix that stands nowhere in the element, in a name or in a value, is left behind with the envelope.
    private static bool IsNeeded(string declaration, ReadOnlySpan<byte> element)
    {
        if (declaration == "xmlns")
        {
            return true;
        }

        byte[] prefix = Encoding.UTF8.GetBytes(declaration["xmlns:".Length..] + ":");
        int at = 0;
        int found;
        while ((found = element[at..].IndexOf(prefix)) >= 0)
        {
            at += found;
            if (PrefixBefore.Contains(element[at - 1]))
            {
                return true;
            }

            at += prefix.Length;
        }

        return false;
    }

    private static void CopyInlining(ReadOnlySpan<byte> document, InfosetElement element, ArrayBufferWriter<byte> output, ref int at)
    {
        var binary = element.Binary;
        if (binary.IsPart)
        {
            int start = MarkupGaps.EndOfTag(document, element.Offset);
            output.Write(document[at..start]);
            Encoding.ASCII.GetBytes(Convert.ToBase64String(binary.ToArray()), output);
            at = element.Offset + document.Slice(element.Offset, element.Length).LastIndexOf("</"u8);
            return;
        }

        foreach (var child in element.Children)
        {
            CopyInlining(document, child, output, ref at);
        }
    }
}
