using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Biometrics.Itl.Xml.Codecs;

/// <summary>The values that a type of the schema allows: a list of codes, a range or a pattern.</summary>
internal sealed class ValueList
{
    private readonly FrozenSet<string> _codes;

    private readonly FrozenSet<long> _numbers;

    private readonly decimal? _least;

    private readonly decimal? _most;

    private readonly Regex? _pattern;

    private readonly bool _isInteger;

    /// <summary>Reads a row of <c>values.tsv</c>: name, base, least, most, pattern, codes.</summary>
    public ValueList(string[] row)
    {
        _isInteger = row[1] is "integer" or "natural";
        _least = Bound(row[2]) ?? (row[1] == "natural" ? 0 : null);
        _most = Bound(row[3]);
        _pattern = row[4].Length > 0 ? new Regex($@"^(?:{row[4]})\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout) : null;
        string[] codes = row[5].Split('|', StringSplitOptions.RemoveEmptyEntries);
        _codes = codes.ToFrozenSet(StringComparer.Ordinal);
        _numbers = _isInteger ? codes.Select(code => long.Parse(code, CultureInfo.InvariantCulture)).ToFrozenSet() : [];
        Codec = TextCodec.Checked(Allows);
    }

    /// <summary>The codec that lets only these values through.</summary>
    public XmlCodec Codec { get; }

    /// <summary>The codes; empty where a range or a pattern says what is allowed.</summary>
    public IReadOnlyCollection<string> Codes => _codes;

    /// <summary>Whether a value is allowed. Numbers are compared as numbers: <c>08</c> is <c>8</c>.</summary>
    public bool Allows(string text) => _isInteger ? AllowsInteger(text) : AllowsText(text);

    private bool AllowsInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
        && (_numbers.Count == 0 || _numbers.Contains(number)) && IsInRange(number);

    private bool AllowsText(string text)
    {
        if (_least is not null || _most is not null)
        {
            return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && IsInRange(number);
        }

        return _codes.Contains(text) || (_pattern?.IsMatch(text) ?? false);
    }

    private bool IsInRange(decimal number) => number >= (_least ?? number) && number <= (_most ?? number);

    private static decimal? Bound(string text) => text.Length > 0 ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
}
