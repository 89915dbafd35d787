using System.Diagnostics;
using System.Globalization;
using Persistence;
using Testing.People;

namespace Benchmarks.Identities;

/// <summary>
/// Looks for people among very many: <c>identities COUNT [COUNT…] --sqlite | --postgres [--keep]</c>. PostgreSQL is the one that <c>CPMS_TEST_POSTGRES</c> names.
/// With <c>--keep</c> the people stay, in a schema of their own or a folder among the temporary files, and a later run with the same count uses them. Ends with 1 where a gate is missed.
/// </summary>
internal static class IdentityBenchmark
{
    private const ulong Seed = 7;

    /// <summary>Runs it for each count and prints the growth.</summary>
    public static async Task<int> RunAsync(string[] words)
    {
        bool isPostgres = words.Contains("--postgres", StringComparer.Ordinal);
        long[] counts = [.. words.Where(word => !word.StartsWith('-')).Select(word => long.Parse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))];
        if (counts.Length == 0 || isPostgres == words.Contains("--sqlite", StringComparer.Ordinal))
        {
            await Console.Error.WriteLineAsync("identities COUNT [COUNT...] (--sqlite | --postgres) [--keep]");
            return 2;
        }

        var rows = new List<string>();
        bool isGood = true;
        foreach (long count in counts)
        {
            await using PeopleDatabase database = await PeopleDatabase.OpenAsync(isPostgres, count, words.Contains("--keep", StringComparer.Ordinal));
            var population = new SyntheticPopulation(Seed);
            long start = Stopwatch.GetTimestamp();
            await database.LoadAsync(population, what => Tell(string.Create(CultureInfo.InvariantCulture, $"{count} people: {what} after {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s")));
            var queries = new IdentityQueries(database.Storage, population, count);
            await queries.RunAsync();
            Tell(queries.Report());
            rows.Add(queries.Row(isPostgres ? StorageEngine.Postgres : StorageEngine.Sqlite, await database.SizeAsync()));
            isGood &= queries.PassesGates;
        }

        Tell("engine people GB | A-Number p50 p99 ms | resolution p50 p99 ms | rows read p50 p99 | first ten | first");
        rows.ForEach(Tell);
        return isGood ? 0 : 1;
    }

    private static void Tell(string text) => Console.WriteLine(text);
}
