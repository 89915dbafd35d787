using System.Xml.Schema;

namespace Schemas.Generation;

/// <summary>The prefixes that the schema documents use for each other.</summary>
internal static class SchemaPrefixes
{
    /// <summary>The prefix of each namespace that a document of the set declares.</summary>
    public static Dictionary<string, string> Of(XmlSchemaSet set) =>
        set.Schemas().Cast<XmlSchema>().SelectMany(schema => schema.Namespaces.ToArray()).Where(name => name.Name.Length > 0)
            .GroupBy(name => name.Namespace, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);

    /// <summary>The same, no prefix twice: those of the messages first, a number behind those that are taken.</summary>
    /// <param name="set">The schemas.</param>
    /// <param name="messageNamespace">The namespace whose document has its prefixes as it wrote them.</param>
    public static Dictionary<string, string> Unique(XmlSchemaSet set, string messageNamespace)
    {
        var own = set.Schemas(messageNamespace).Cast<XmlSchema>().SelectMany(schema => schema.Namespaces.ToArray()).Where(name => name.Name.Length > 0)
            .Select(name => KeyValuePair.Create(name.Namespace, name.Name));
        var unique = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (space, prefix) in own.Concat(Of(set)))
        {
            if (!unique.ContainsKey(space))
            {
                int taken = unique.Values.Count(known => known.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == prefix);
                unique.Add(space, taken == 0 ? prefix : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}{taken + 1}"));
            }
        }

        return unique;
    }
}
