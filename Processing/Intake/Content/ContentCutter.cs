using System.Security.Cryptography;
using Processing.Messages;
using Processing.Messages.Xml;
using Processing.Stores.Messages;
using Schemas.Infoset;

namespace Processing.Intake.Content;

/// <summary>
/// Takes an entity apart: binary values that can be written again byte for byte are cut out and kept by digest; all else stays in the
/// skeleton. The digest of the message is over the root element with each binary value replaced by its own digest, so that the same
/// message is the same whether its images came as base64, as wrapped base64 or as MTOM parts.
/// </summary>
internal static class ContentCutter
{
    /// <summary>Binary values below this length stay in the skeleton: a row of their own would be longer, in bytes.</summary>
    public const int SmallestSpanBytes = 96;

    private static readonly XmlName PackageObject = new("http://niem.gov/niem/niem-core/2.0", "BinaryBase64Object");

    private static readonly XmlName NativeMessage = new(MessageTypes.NgiNamespace, MessageTypes.NativeEbts);

    /// <summary>Cuts a message.</summary>
    /// <param name="document">The document that arrived.</param>
    /// <param name="body">The root element of the message.</param>
    /// <param name="wire">The entity as it travelled.</param>
    public static CutContent Cut(XmlInfoset document, InfosetElement body, WireForm wire)
    {
        var values = new List<CutValue>();
        Collect(body, document.Document, values);
        var byOffset = values.ToDictionary(value => value.Element.Offset, value => value.Image);
        return new CutContent(
            Skeleton(document, wire, values),
            values.ConvertAll(value => value.Image),
            DigestOf(document.Document.Span, body, values),
            byOffset);
    }

    private static void Collect(InfosetElement element, ReadOnlyMemory<byte> document, List<CutValue> values)
    {
        if (element.Binary is { IsPart: true } || element.Is(ExchangeNames.BinaryObject) || element.Is(NativeMessage) || element.Is(PackageObject))
        {
            if (CutValue.TryRead(element, document, out CutValue value))
            {
                values.Add(value);
            }

            return;
        }

        foreach (InfosetElement child in element.Children)
        {
            Collect(child, document, values);
        }
    }

    private static byte[] DigestOf(ReadOnlySpan<byte> document, InfosetElement body, List<CutValue> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int from = body.Offset;
        foreach (CutValue value in values)
        {
            hash.AppendData(document[from..value.ContentOffset]);
            hash.AppendData(value.Image.Digest.Span);
            from = value.ContentOffset + value.ContentLength;
        }

        hash.AppendData(document[from..(body.Offset + body.Length)]);
        return hash.GetHashAndReset();
    }

    private static KeptContent Skeleton(XmlInfoset document, WireForm wire, List<CutValue> values)
    {
        var cuts = new List<EntityCut>();
        foreach (CutValue value in values)
        {
            if (value.Image.Bytes.Length >= SmallestSpanBytes && value.InEntity(document.Document, wire) is { } cut)
            {
                cuts.Add(cut);
            }
        }

        return EntityCut.Skeleton(wire.Entity, cuts, wire.DocumentOffset ?? -1, document.Document.Length);
    }
}
