using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Schemas.Infoset;
using Schemas.Rules.Dates;
using Schemas.Rules.Identifiers;

namespace Schemas.Rules.Packs;

/// <summary>The kinds of checks that a rule pack can ask for by name.</summary>
internal static class PackChecks
{
    // Patterns are run without backtracking, so that no value makes one slow; the time limit is a second line.
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    /// <summary>The names, for messages and the page.</summary>
    public static IReadOnlyList<string> Names { get; } = ["required", "absent", "one-of", "pattern", "not-after", "at-least", "at-most", "equals", "refers-to", "allowed-for"];

    /// <summary>Makes a check.</summary>
    /// <param name="check">Its kind.</param>
    /// <param name="value">Its value, by kind: a path, codes with bars between, a pattern, two paths, a number and a path.</param>
    /// <exception cref="FormatException">The kind is not known, or the value is not one of it.</exception>
    public static PackCheck Make(string check, string value) => check switch
    {
        "required" => Required(PackPlace.Read(value)),
        "absent" => Absent(PackPlace.Read(value)),
        "one-of" => OneOf(value.Split('|').ToFrozenSet(StringComparer.Ordinal)),
        "pattern" => Matches(Pattern(value)),
        "not-after" => NotAfter(TwoPaths(value)),
        "equals" => AreEqual(TwoPaths(value)),
        "at-least" => Counts(value, (found, wanted) => found >= wanted),
        "at-most" => Counts(value, (found, wanted) => found <= wanted),
        "allowed-for" => AllowedTable.Read(value).Check,
        "refers-to" => RefersTo(PackPath.Read(value)),
        _ => throw new FormatException($"check is one of {string.Join(", ", Names)}"),
    };

    private static PackCheck Required(PackPlace place) => (message, subject) => place.Find(message, subject).IsPresent ? default : subject;

    private static PackCheck Absent(PackPlace place) => (message, subject) => place.Find(message, subject);

    private static PackCheck OneOf(FrozenSet<string> codes) => (_, subject) => codes.Contains(IdentifierText.Of(subject)) ? default : subject;

    private static PackCheck Matches(Regex pattern) => (_, subject) => pattern.IsMatch(IdentifierText.Of(subject)) ? default : subject;

    // A date that is not there is not out of order.
    private static PackCheck NotAfter((PackPlace First, PackPlace Second) paths) => (message, subject) =>
    {
        var first = paths.First.Find(message, subject);
        var second = paths.Second.Find(message, subject);
        bool isAfter = first.IsPresent && second.IsPresent && DateSpan.Of(first) is { } earlier && DateSpan.Of(second) is { } later && earlier.Earliest > later.Latest;
        return isAfter ? first : default;
    };

    private static PackCheck AreEqual((PackPlace First, PackPlace Second) paths) => (message, subject) =>
    {
        var first = paths.First.Find(message, subject);
        var second = paths.Second.Find(message, subject);
        bool differs = first.IsPresent && second.IsPresent && IdentifierText.Of(first) != IdentifierText.Of(second);
        return differs ? second : default;
    };

    private static PackCheck Counts(string value, Func<int, int, bool> isRight)
    {
        if (value.Split(' ') is not [var number, var path] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted))
        {
            throw new FormatException("value is a number, a space and a path, such as 2 biom:Biometric");
        }

        var steps = PackPath.Read(path);
        return (_, subject) => isRight(PackPath.Count(subject, steps), wanted) ? default : subject;
    }

    // What is referred to may stand anywhere in the message.
    private static PackCheck RefersTo(XmlName[] path)
    {
        if (path is not [.., var name])
        {
            throw new FormatException("value is the path of the elements that are referred to");
        }

        return (message, subject) => Any(message, name, path, IdentifierText.Of(subject)) ? default : subject;
    }

    private static bool Any(InfosetElement element, XmlName name, XmlName[] path, string text)
    {
        foreach (var child in element.Children)
        {
            if ((child.Is(name) && DataRule.StandsIn(child, path) && IdentifierText.Of(child) == text) || Any(child, name, path, text))
            {
                return true;
            }
        }

        return false;
    }

    private static (PackPlace First, PackPlace Second) TwoPaths(string value) => value.Split(' ') is [var first, var second]
        ? (PackPlace.Read(first), PackPlace.Read(second))
        : throw new FormatException("value is two paths with a space between");

    private static Regex Pattern(string value)
    {
        try
        {
            return new Regex($"^(?:{value})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, PatternTime);
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            throw new FormatException("value is no pattern: " + wrong.Message, wrong);
        }
    }
}
