using System.Collections.Concurrent;
using System.Globalization;
using Dapper;
using Persistence.Dialects;
using Processing.Stores.People;

namespace Persistence.People;

/// <summary>
/// The search for people by name as one statement: four ways in, each along one index that holds all that is asked for. Lists are filled
/// up with their first value, so that there is one text a dialect, which servers prepare once.
/// </summary>
internal static class KeySearchText
{
    private const string Columns = "person_id, birth_day, family_code, given_code, traits, family, given";
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The statement.</summary>
    public static string Of(SqlDialect dialect) => Texts.GetOrAdd(dialect.Name, _ => Write(dialect));

    /// <summary>The values of a search.</summary>
    public static DynamicParameters Parameters(KeySearch search)
    {
        var parameters = new DynamicParameters();
        parameters.Add("count", KeySearch.RowLimit);
        parameters.Add("day", search.BirthDay);
        parameters.Add("first", search.FirstDay);
        parameters.Add("last", search.LastDay);
        Fill(parameters, "f", search.FamilyCodes, KeySearch.CodeLimit);
        Fill(parameters, "o", search.OtherFamilyCodes.Count == 0 ? search.FamilyCodes : search.OtherFamilyCodes, KeySearch.CodeLimit);
        Fill(parameters, "g", search.GivenCodes, KeySearch.CodeLimit);
        Fill(parameters, "d", search.LikeDays, KeySearch.DayLimit);
        return parameters;
    }

    private static string Write(SqlDialect dialect)
    {
        string families = Names("f", KeySearch.CodeLimit);
        string others = Names("o", KeySearch.CodeLimit);
        string givens = Names("g", KeySearch.CodeLimit);
        string days = Names("d", KeySearch.DayLimit);
        string[] ways =
        [
            dialect.Some(Columns, $"FROM person_key WHERE birth_day = @day AND family_code IN ({families}, {others})"),
            dialect.Some(Columns, $"FROM person_key WHERE birth_day = @day AND given_code IN ({givens})"),
            dialect.Some(Columns, $"FROM person_key WHERE family_code IN ({families}) AND given_code = @g0 AND birth_day BETWEEN @first AND @last"),
            dialect.Some(Columns, $"FROM person_key WHERE family_code IN ({families}) AND given_code = @g0 AND birth_day IN ({days})"),
        ];
        return string.Join("\nUNION ALL\n", ways);
    }

    private static string Names(string letter, int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(index => string.Create(CultureInfo.InvariantCulture, $"@{letter}{index}")));

    private static void Fill(DynamicParameters parameters, string letter, IReadOnlyList<int> values, int count)
    {
        for (int index = 0; index < count; index++)
        {
            parameters.Add(
                string.Create(CultureInfo.InvariantCulture, $"{letter}{index}"), values.Count == 0 ? -1 : values[index < values.Count ? index : 0]);
        }
    }
}
