using System.Collections.Frozen;
using System.Globalization;

namespace Biometrics.Itl.Dictionary;

/// <summary>Names of the friction ridge positions: fingers, palms, soles and toes.</summary>
/// <remarks>Source: ANSI/NIST-ITL 1-2011, table 8.</remarks>
public static class PositionNames
{
    private static readonly FrozenDictionary<int, string> Names =
        TableRows.Read("Dictionary/positions.tsv").ToFrozenDictionary(row => int.Parse(row[0], CultureInfo.InvariantCulture), row => row[1]);

    /// <summary>The name of a position, or its number where it has none.</summary>
    /// <param name="position">The position.</param>
    public static string Of(int position) => Names.GetValueOrDefault(position) ?? position.ToString(CultureInfo.InvariantCulture);
}
