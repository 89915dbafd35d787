using System.Collections.Frozen;
using Schemas.Infoset;
using Schemas.Rules.Identifiers;

namespace Schemas.Rules.Packs;

/// <summary>
/// Which texts an element may have, by what stands elsewhere in the message: <c>/cpms:A /cpms:B;CAN Visa=X|Y;AUS Visa=X</c>. First the places of the keys,
/// then a row for each combination of them. What no row allows is not allowed.
/// </summary>
internal sealed class AllowedTable
{
    private readonly PackPlace[] _keys;
    private readonly FrozenDictionary<string, FrozenSet<string>> _rows;

    private AllowedTable(PackPlace[] keys, FrozenDictionary<string, FrozenSet<string>> rows)
    {
        (_keys, _rows) = (keys, rows);
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static AllowedTable Read(string value)
    {
        string[] parts = value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            throw Wrong(null);
        }

        PackPlace[] keys = [.. parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PackPlace.Read)];
        try
        {
            return new AllowedTable(keys, parts.Skip(1).ToFrozenDictionary(row => KeyOf(row, keys.Length), row => row[(row.IndexOf('=', StringComparison.Ordinal) + 1)..].Split('|').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));
        }
        catch (ArgumentException twice)
        {
            throw Wrong(twice); // a combination stands there twice
        }
    }

    /// <summary>The element, where its text is not allowed; absent where it is.</summary>
    public InfosetElement Check(InfosetElement message, InfosetElement subject)
    {
        string key = string.Join(' ', _keys.Select(place => place.Find(message, subject) is { IsPresent: true } found ? IdentifierText.Of(found) : ""));
        return _rows.TryGetValue(key, out var allowed) && allowed.Contains(IdentifierText.Of(subject)) ? default : subject;
    }

    private static string KeyOf(string row, int keys) => row.IndexOf('=', StringComparison.Ordinal) is > 0 and int end && row[..end].Split(' ').Length == keys ? row[..end] : throw Wrong(null);

    private static FormatException Wrong(Exception? inner) => new("value is places with spaces between, then rows such as ;CAN Visa=X|Y with a key for each place", inner);
}
