using System.Collections.Frozen;

namespace Biometrics.Itl.Xml.Templating;

/// <summary>The templates of all record types that the first XML generation can say.</summary>
internal static class XmlTemplates
{
    private static readonly int[] Types = [1, 2, 4, 7, 8, 9, 10, 13, 14, 15, 16, 17, 18, 19, 20, 21, 98, 99];

    private static readonly FrozenDictionary<int, TemplateNode> ByType = Types.ToFrozenDictionary(type => type, XmlTemplateReader.Read);

    /// <summary>The template of a record type; null where XML has no such record (types 3, 5 and 6, and reserved ones).</summary>
    public static TemplateNode? Find(int type) => ByType.GetValueOrDefault(type);

    /// <summary>The record type of an element; null where it is no record.</summary>
    public static int? TypeOf(string uri, string local)
    {
        foreach (int type in Types)
        {
            if (ByType[type].Is(uri, local))
            {
                return type;
            }
        }

        return null;
    }
}
