using Gateway.Ops.Markup;
using Processing.Stores.Foreign;

namespace Gateway.Ops.Queries;

/// <summary>The rounds with each partner as a picture: a row a partner, three stations from left to right.</summary>
internal static class RoundChart
{
    private const int LabelWidth = 70;
    private const int StationWidth = 230;
    private const int RowHeight = 84;
    private const int Stations = 3;

    /// <summary>Draws them.</summary>
    /// <param name="rounds">The rounds, by country and number.</param>
    /// <param name="now">The time, UTC.</param>
    public static Html Draw(IReadOnlyList<ForeignRound> rounds, DateTimeOffset now)
    {
        string[] countries = [.. rounds.Select(round => round.Country).Distinct(StringComparer.Ordinal)];
        int width = LabelWidth + (Stations * StationWidth);
        int height = Math.Max(1, countries.Length) * RowHeight;
        return Html.Of($"""
            <svg class="lane-chart round-chart" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{Words(rounds)}">
            {countries.Select((country, row) => Row(country, row, rounds, now))}
            </svg>
            """);
    }

    private static string Words(IReadOnlyList<ForeignRound> rounds) => rounds.Count == 0
        ? "no round was sent"
        : string.Join("; ", rounds.Select(round => $"{round.Country} round {round.Round}: {round.Outcome ?? "awaited"}"));

    private static Html Row(string country, int row, IReadOnlyList<ForeignRound> rounds, DateTimeOffset now)
    {
        int y = (row * RowHeight) + 32;
        return Html.Of($"""
            <text x="8" y="{y + 5}" class="at">{country}</text>
            {Enumerable.Range(1, Stations).Select(number => Station(number, y, rounds.FirstOrDefault(round => round.Country == country && round.Round == number), now))}
            """);
    }

    private static Html Station(int number, int y, ForeignRound? round, DateTimeOffset now)
    {
        int x = LabelWidth + ((number - 1) * StationWidth) + 30;
        string state = round switch
        {
            null or { Outcome: "NoMatch" } => "quiet",
            { Outcome: "Match" or "Answered" } => "done",
            { Outcome: null } when round.DueAt < now => "parked",
            { Outcome: null } => "waiting",
            _ => "refused",
        };
        return Html.Of($"""
            {(number == 1 ? Html.None : Html.Of($"""<line class="{(round is null ? "faint" : "")}" x1="{x - StationWidth + 18}" y1="{y}" x2="{x - 18}" y2="{y}"/>"""))}
            <circle class="station {state}" cx="{x}" cy="{y}" r="15"/><text x="{x}" y="{y + 5}" text-anchor="middle">{number}</text>
            <text x="{x + 22}" y="{y - 8}">{Title(number)}</text>
            <text class="at" x="{x - 15}" y="{y + 32}">{(round is null ? "not sent" : round.Outcome ?? (round.DueAt < now ? "overdue" : "awaited"))}</text>
            """);
    }

    private static string Title(int number) => number switch
    {
        1 => "fingerprints",
        2 => "by itself after a match",
        _ => "by the officer's order",
    };
}
