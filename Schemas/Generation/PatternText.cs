using System.Text;
using Schemas.Validation.Values;

namespace Schemas.Generation;

/// <summary>Makes a text that a pattern matches.</summary>
internal static class PatternText
{
    // Tried in this order, so that the text is readable where the pattern allows it.
    private const string Preferred = "1AaBb0-_ ";

    /// <summary>The shortest text, in letters and digits where they may stand.</summary>
    public static string Shortest(PatternNode pattern) => pattern switch
    {
        PatternNode.One one => One(one.Set).ToString(),
        PatternNode.Sequence sequence => string.Concat(sequence.Items.Select(Shortest)),
        PatternNode.Choice choice => choice.Items.Select(Shortest).MinBy(text => text.Length)!,
        PatternNode.Repeat repeat => string.Concat(Enumerable.Repeat(Shortest(repeat.Item), repeat.Least)),
        _ => string.Empty,
    };

    /// <summary>Whether one of the patterns matches; false where one is not understood.</summary>
    public static bool Matches(IReadOnlyList<string> patterns, string text) =>
        PatternAutomaton.TryBuild(patterns)?.Matches(Encoding.UTF8.GetBytes(text)) == true;

    private static char One(CharacterSet set)
    {
        foreach (char sign in Preferred)
        {
            if (set.Contains(sign))
            {
                return sign;
            }
        }

        return (char)Enumerable.Range(' ', '~' - ' ').FirstOrDefault(set.Contains, '?');
    }
}
