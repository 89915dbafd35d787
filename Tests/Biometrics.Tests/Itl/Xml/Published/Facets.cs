using System.Globalization;
using System.Text.RegularExpressions;

namespace Biometrics.Tests.Itl.Xml.Published;

/// <summary>Facets as the inventory writes them: <c>minInclusive=1 maxInclusive=9</c>, or a pattern.</summary>
internal static partial class Facets
{
    public static bool Allow(string facets, string text) => Written().Matches(facets).All(match => Allow(match.Groups["name"].Value, match.Groups["value"].Value, text));

    private static bool Allow(string name, string value, string text) => name switch
    {
        "minInclusive" => Number(text) >= Number(value),
        "maxInclusive" => Number(text) <= Number(value),
        "pattern" => Regex.IsMatch(text, $@"^(?:{value})\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture),
        _ => throw new NotSupportedException(name),
    };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<name>minInclusive|maxInclusive)=(?<value>\S+)|(?<name>pattern)=(?<value>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
