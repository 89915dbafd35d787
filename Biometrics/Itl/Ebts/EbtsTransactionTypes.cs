using System.Collections.Frozen;
using System.Globalization;
using Biometrics.Itl.Dictionary;

namespace Biometrics.Itl.Ebts;

/// <summary>The types of transaction of EBTS 10.0, all 98 by name, those of immigration checks with their fields.</summary>
/// <remarks>Source: the TOT codes and templates of EBTS 10.0 (Rap Back fields left out); priorities EBTS 8.001, appendix A.</remarks>
public static class EbtsTransactionTypes
{
    private static readonly FrozenDictionary<string, EbtsTransactionType> ByCode =
        TableRows.Read("Ebts/transactions.tsv").Select(Read).ToFrozenDictionary(type => type.Code, StringComparer.Ordinal);

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<EbtsTransactionType> All { get; } = [.. ByCode.Values.OrderBy(type => type.Code, StringComparer.Ordinal)];

    /// <summary>The type of a code; null where EBTS 10.0 has none.</summary>
    /// <param name="code">The code as field 1.004 carries it.</param>
    public static EbtsTransactionType? Find(string code) => ByCode.GetValueOrDefault(code);

    private static EbtsTransactionType Read(string[] row) => new()
    {
        Code = row[0],
        Name = row[1],
        Role = Enum.Parse<EbtsRole>(row[2], ignoreCase: true),
        Fields = [.. Words(row[3]).Select(word => ReadUse(word, 1)), .. Words(row[4]).Select(word => ReadUse(word, 0))],
        Records = [.. Words(row[5]).Select(ReadRecord)],
        Answers = Words(row[6]),
        ErrorAnswer = row[7].Length > 0 ? row[7] : null,
        Priority = row[8].Length > 0 ? Number(row[8]) : null,
    };

    // MNEMONIC or MNEMONIC(least-most)
    private static EbtsFieldUse ReadUse(string word, int least)
    {
        int bracket = word.IndexOf('(', StringComparison.Ordinal);
        if (bracket < 0)
        {
            return new EbtsFieldUse(word, least, 1);
        }

        string[] bounds = word[(bracket + 1)..^1].Split('-');
        return new EbtsFieldUse(word[..bracket], Number(bounds[0]), Number(bounds[1]));
    }

    // TYPE:least-most
    private static EbtsRecordUse ReadRecord(string word)
    {
        string[] parts = word.Replace('-', ':').Split(':');
        return new EbtsRecordUse(Number(parts[0]), Number(parts[1]), Number(parts[2]));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
