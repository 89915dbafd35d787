using System.Collections.Frozen;
using Biometrics.Itl.Dictionary;

namespace Biometrics.Itl.Xml.Codecs;

/// <summary>The lists of values of the schema set, by name.</summary>
/// <remarks>Source: the simple types of EBTS 10.0 and ANSI/NIST-ITL 1-2011.</remarks>
internal static class ValueLists
{
    private static readonly FrozenDictionary<string, ValueList> All =
        TableRows.Read("Xml/Templating/values.tsv").ToFrozenDictionary(row => row[0], row => new ValueList(row), StringComparer.Ordinal);

    /// <summary>A list by its name, which has to exist.</summary>
    public static ValueList Find(string name) => All[name];
}
