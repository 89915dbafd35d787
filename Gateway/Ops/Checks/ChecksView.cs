using Gateway.Ops.Markup;
using Processing.Stores.Checks;

namespace Gateway.Ops.Checks;

/// <summary>The page of checks to look after.</summary>
internal static class ChecksView
{
    /// <summary>Draws it.</summary>
    /// <param name="due">The checks, the most pressing first.</param>
    /// <param name="today">Today, UTC.</param>
    public static Html Draw(IReadOnlyList<BackgroundCheck> due, DateOnly today) => Html.Of($"""
        <div class="head"><h1>Checks</h1> <span class="summary">answers that run out, rejections, and checks without an answer; the newest of each kind for each person</span> <a href="/alerts">alerts</a> <a href="/waivers">waivers</a></div>
        {(due.Count == 0 ? Html.Of($"""<p class="empty">Nothing is due.</p>""") : Table(due, today))}
        """);

    /// <summary>A standing as people say it.</summary>
    public static string Words(CheckStanding standing) => standing switch
    {
        CheckStanding.NotAsked => "due, not asked",
        CheckStanding.Pending => "no answer yet",
        CheckStanding.Valid => "valid",
        CheckStanding.RunningOut => "runs out",
        CheckStanding.Expired => "ran out",
        _ => "rejected",
    };

    private static Html Table(IReadOnlyList<BackgroundCheck> due, DateOnly today) => Html.Of($"""
        <div class="scroll"><table class="list">
        <thead><tr><th scope="col">Stands</th><th scope="col">Check</th><th scope="col">Partner</th><th scope="col">Asked</th><th scope="col">Valid until</th><th scope="col">Person</th><th scope="col">Message</th><th scope="col">This check</th></tr></thead>
        <tbody>{due.Select(one => Html.Of($"""
            <tr><td>{Words(CheckClock.On(one, today))}</td><td>{one.Kind}</td><td>{one.Partner}</td><td>{Figures.Exact(one.RequestedAt)}</td>
            <td>{Figures.Day(one.ValidUntil)}{Left(one, today)}</td><td><a class="row" href="/people/{one.PersonId}">open</a></td><td><a href="/messages/{one.MessageId}">open</a></td><td><a href="/checks/{one.Id}">open</a></td></tr>
            """))}</tbody></table></div>
        """);

    private static string Left(BackgroundCheck one, DateOnly today) => one.ValidUntil is not { } end
        ? ""
        : end < today ? $", {today.DayNumber - end.DayNumber} days ago" : $", in {end.DayNumber - today.DayNumber} days";
}
