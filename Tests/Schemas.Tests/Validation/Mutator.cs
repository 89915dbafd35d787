using System.Text;
using Schemas.Infoset;

namespace Schemas.Tests.Validation;

/// <summary>Makes documents that are nearly right: elements renamed, left out, doubled, moved; values, attributes and texts broken.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly string[] Values =
    [
        "", " ", "x", "0", "-1", "1.5", "true", "2024-02-30", "2024-02-28", "2024-02-28Z", "2024-01-01T00:00:00Z", "A123456789", "QQ==", "&amp;", "\u00E9", "1 2",
        "99999999999999999999999999999999", "<![CDATA[x]]>", "<!-- x -->", "&#32;", "US", "000000000", "0.10", "+5", " 7 ", "a  b",
    ];

    private static readonly string[] Attributes =
    [
        " x='1'", " id='one'", " xsi:type='xs:string' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:xs='http://www.w3.org/2001/XMLSchema'",
        " xsi:nil='true' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'", " xml:lang='en'", " xmlns:q='urn:q' q:a='1'",
        " s:id='one' xmlns:s='https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/'", " s:ref='one' xmlns:s='https://docs.oasis-open.org/niemopen/ns/model/structures/6.0/'",
    ];

    public byte[] Mutate(byte[] document)
    {
        for (int edits = random.Next(1, 3); edits > 0; edits--)
        {
            using var infoset = XmlInfoset.Read(document, InfosetLimits.Default);
            document = Edit(infoset);
            try
            {
                XmlInfoset.Read(document, InfosetLimits.Default).Dispose();
            }
            catch (InfosetException)
            {
                break;
            }
        }

        return document;
    }

    private byte[] Edit(XmlInfoset infoset)
    {
        var one = Any(infoset);
        var other = Any(infoset);
        return random.Next(10) switch
        {
            0 => Replace(infoset, one.Offset, one.Length, string.Empty),
            1 => Replace(infoset, one.Offset, 0, Cut(infoset, one)),
            2 => Replace(infoset, one.Offset, 0, Cut(infoset, other)),
            3 => Replace(infoset, one.Offset, one.Length, Cut(infoset, other)),
            4 => Rename(infoset, one, other),
            5 => Replace(infoset, one.Data.ContentOffset, 0, Values[random.Next(Values.Length)]),
            6 => Replace(infoset, one.Offset + 1 + one.Data.NameLength, 0, Attributes[random.Next(Attributes.Length)]),
            7 => ReplaceText(infoset, Values[random.Next(Values.Length)]),
            8 => ReplaceText(infoset, Damage(Any(infoset).Text)),
            _ => ReplaceAttribute(infoset, one),
        };
    }

    private InfosetElement Any(XmlInfoset infoset) => new(infoset, random.Next(infoset.ElementCount));

    private static string Cut(XmlInfoset infoset, InfosetElement element) =>
        Encoding.UTF8.GetString(infoset.Document.Span.Slice(element.Offset, element.Length));

    private static byte[] Replace(XmlInfoset infoset, int offset, int length, string text)
    {
        var document = infoset.Document.Span;
        return [.. document[..offset], .. Encoding.UTF8.GetBytes(text), .. document[(offset + length)..]];
    }

    private static byte[] Rename(XmlInfoset infoset, InfosetElement element, InfosetElement other)
    {
        string old = element.WrittenName;
        string cut = Cut(infoset, element);
        string renamed = "<" + other.WrittenName + cut[(1 + old.Length)..];
        if (renamed.EndsWith("</" + old + ">", StringComparison.Ordinal))
        {
            renamed = renamed[..^(old.Length + 1)] + other.WrittenName + ">";
        }

        return Replace(infoset, element.Offset, element.Length, renamed);
    }

    private byte[] ReplaceText(XmlInfoset infoset, string text)
    {
        for (int tries = 0; tries < 50; tries++)
        {
            var element = Any(infoset);
            if (!element.HasChildren && element.Content.Length > 0)
            {
                return Replace(infoset, element.Data.ContentOffset, element.Content.Length, text);
            }
        }

        return infoset.Document.ToArray();
    }

    /// <summary>Changes one character of a text, which keeps it close to what is allowed.</summary>
    private string Damage(string text)
    {
        if (text.Length == 0 || text.AsSpan().ContainsAny("<&"))
        {
            return "?";
        }

        int at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            _ => text[..at] + "0Z-. "[random.Next(5)] + text[(at + 1)..],
        };
    }

    private byte[] ReplaceAttribute(XmlInfoset infoset, InfosetElement element)
    {
        if (element.Data.AttributeCount == 0)
        {
            return Replace(infoset, element.Offset + element.Length, 0, "text");
        }

        ref var attribute = ref infoset.Tables.Attribute(element.Data.AttributeStart + random.Next(element.Data.AttributeCount));
        return random.Next(2) == 0
            ? Replace(infoset, attribute.NameOffset, attribute.NameLength + attribute.ValueLength + 3, string.Empty)
            : Replace(infoset, attribute.ValueOffset, attribute.ValueLength, Values[random.Next(Values.Length)].Replace('<', '-'));
    }
}
