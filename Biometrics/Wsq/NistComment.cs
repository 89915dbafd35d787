using System.Globalization;
using System.Text;

namespace Biometrics.Wsq;

/// <summary>
/// A NISTCOM comment: lines of a key, a blank and a value, the first of which is <c>NIST_COM</c> and tells how many lines there are.
/// The only place where a WSQ stream tells its resolution. Keys that are not known are kept, in their order.
/// </summary>
/// <remarks>Source: NIST, NBIS manual, NISTCOM; numbers of lines are written right and read leniently.</remarks>
public sealed class NistComment
{
    private const string FirstKey = "NIST_COM";

    private const string ResolutionKey = "PPI";

    // Beyond this no scanner goes; a number above, or the customary -1, means that it is not known.
    private const int MostPlausiblePpi = 20_000;

    /// <summary>Makes a comment.</summary>
    /// <param name="entries">Keys without blanks and their values, without <c>NIST_COM</c>.</param>
    public NistComment(IReadOnlyList<KeyValuePair<string, string>> entries)
    {
        Entries = entries;
    }

    /// <summary>Keys and values in their order, without <c>NIST_COM</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Entries { get; }

    /// <summary>The resolution in pixels per inch; null where it is absent or not plausible.</summary>
    public int? PixelsPerInch =>
        int.TryParse(this[ResolutionKey], NumberStyles.None, CultureInfo.InvariantCulture, out int ppi) && ppi is > 0 and <= MostPlausiblePpi ? ppi : null;

    /// <summary>The value of a key; null where it is absent.</summary>
    /// <param name="key">The key, in capitals.</param>
    public string? this[string key] => Entries.Where(entry => entry.Key == key).Select(entry => entry.Value).FirstOrDefault();

    /// <summary>Reads the text of a comment segment.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The entries; null where it is a comment of another kind.</returns>
    public static NistComment? TryRead(string text)
    {
        string[] lines = text.TrimEnd('\0').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || !lines[0].StartsWith(FirstKey + " ", StringComparison.Ordinal))
        {
            return null;
        }

        return new NistComment([.. lines.Skip(1).Select(Entry)]);
    }

    /// <summary>The text of the comment segment.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{FirstKey} {Entries.Count + 1}");
        foreach ((string key, string value) in Entries)
        {
            text.Append('\n').Append(key).Append(' ').Append(value);
        }

        return text.ToString();
    }

    /// <summary>These entries with others put behind; an entry of a key that is there already takes its place.</summary>
    internal NistComment With(NistComment others)
    {
        List<KeyValuePair<string, string>> entries = [.. Entries];
        foreach (var entry in others.Entries)
        {
            int index = entries.FindIndex(known => known.Key == entry.Key);
            if (index < 0)
            {
                entries.Add(entry);
            }
            else
            {
                entries[index] = entry;
            }
        }

        return new NistComment(entries);
    }

    private static KeyValuePair<string, string> Entry(string line)
    {
        string trimmed = line.TrimEnd('\r');
        int blank = trimmed.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? new(trimmed, "") : new(trimmed[..blank], trimmed[(blank + 1)..]);
    }
}
