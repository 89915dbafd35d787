using System.Text;
using Processing.Intake;
using Processing.Intake.Content;
using Schemas.Infoset;

namespace Processing.Tests.Intake;

/// <summary>Entities with one message of some binary values.</summary>
internal static class Entities
{
    private const string Nc = "https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/";

    /// <summary>A message with its values as text.</summary>
    public static string Message(IEnumerable<string> values)
    {
        var xml = new StringBuilder($"<m xmlns:nc='{Nc}'><a>text &amp; more</a>");
        foreach (string value in values)
        {
            xml.Append("<b><nc:Base64BinaryObject>").Append(value).Append("</nc:Base64BinaryObject></b>\r\n");
        }

        return xml.Append("</m>").ToString();
    }

    /// <summary>A reference to a part.</summary>
    public static string Include(int part) =>
        $"<xop:Include xmlns:xop='http://www.w3.org/2004/08/xop/include' href='cid:part{part}@example'/>";

    /// <summary>Cuts a bare message.</summary>
    public static CutContent CutBare(byte[] entity)
    {
        using var infoset = XmlInfoset.Read(entity, InfosetLimits.Default);
        return ContentCutter.Cut(infoset, infoset.Root, Wire(entity, 0));
    }

    /// <summary>A multipart package of a message and its parts.</summary>
    public static (byte[] Entity, CutContent Cut) CutPackage(IReadOnlyList<byte[]> values)
    {
        byte[] document = Encoding.UTF8.GetBytes(Message(values.Select((_, index) => Include(index))));
        using var entity = new MemoryStream();
        entity.Write("--b\r\nContent-ID: <root>\r\n\r\n"u8);
        int documentOffset = (int)entity.Position;
        entity.Write(document);
        var offsets = new List<int>();
        for (int i = 0; i < values.Count; i++)
        {
            entity.Write(Encoding.ASCII.GetBytes($"\r\n--b\r\nContent-ID: <part{i}@example>\r\n\r\n"));
            offsets.Add((int)entity.Position);
            entity.Write(values[i]);
        }

        entity.Write("\r\n--b--\r\n"u8);
        byte[] bytes = entity.ToArray();
        var parts = offsets.Select((offset, index) => (Key: $"part{index}@example", Value: (ReadOnlyMemory<byte>)bytes.AsMemory(offset, values[index].Length)))
            .ToDictionary(part => part.Key, part => part.Value, StringComparer.Ordinal);
        using var infoset = XmlInfoset.Read(bytes.AsMemory(documentOffset, document.Length), InfosetLimits.Default, parts);
        return (bytes, ContentCutter.Cut(infoset, infoset.Root, Wire(bytes, documentOffset)));
    }

    private static WireForm Wire(byte[] entity, int documentOffset) => new()
    {
        Service = "exchange",
        ContentType = "application/xml",
        Protocol = "REST",
        Entity = entity,
        DocumentOffset = documentOffset,
        Headers = string.Empty,
    };
}
