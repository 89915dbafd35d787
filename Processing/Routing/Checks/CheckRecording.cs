using Processing.Stores.Checks;

namespace Processing.Routing.Checks;

/// <summary>The life of a check whose partner has no link: due, asked, taken, then a result. Each standing follows only some others.</summary>
public static class CheckRecording
{
    /// <summary>It was asked for.</summary>
    public const string Asked = "Asked";

    /// <summary>The partner has taken it and will answer.</summary>
    public const string Pending = "Pending";

    /// <summary>The partner refused it, or it was put to nobody.</summary>
    public const string Error = "Error";

    /// <summary>Every standing that can be recorded, in the order of a life.</summary>
    public static IReadOnlyList<string> Standings { get; } = [Asked, Pending, "NoRecord", "Record", "NoMatch", "Match", Error];

    /// <summary>Whether a check is recorded by hand.</summary>
    /// <param name="check">The check.</param>
    public static bool IsByHand(BackgroundCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.Partner is not ("NGI" or "ABIS");
    }

    /// <summary>What may be recorded of a check as it stands.</summary>
    /// <param name="check">The check.</param>
    public static IReadOnlyList<string> After(BackgroundCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return !IsByHand(check) ? [] : check.Status switch
        {
            CheckStatus.Waiting => Standings,
            CheckStatus.Requested => [.. Standings.Skip(1)],
            CheckStatus.Acknowledged => [.. Standings.Skip(2)],
            _ => [],
        };
    }
}
