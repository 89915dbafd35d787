namespace Gateway.Ops;

/// <summary>What the console is told at start.</summary>
public sealed record ConsoleSettings
{
    /// <summary>Who may sign in.</summary>
    public required IReadOnlyList<ConsoleUser> Users { get; init; }

    /// <summary>The folder with the keys that protect sessions; null keeps them in memory, and a restart ends every session.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>How long a session lives without a click. Live refresh does not count as one.</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a session lives at most.</summary>
    public TimeSpan SessionLimit { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How many failed sign-ins of one name from one address are let through in <see cref="SignInWindow"/>.</summary>
    public int FailedSignInLimit { get; init; } = 5;

    /// <summary>The time over which failed sign-ins are counted.</summary>
    public TimeSpan SignInWindow { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Messages on a page of the list, 1 to 500.</summary>
    public int MessagesPerPage { get; init; } = 50;

    /// <summary>Messages of one conversation that are shown.</summary>
    public int ConversationLimit { get; init; } = 200;

    /// <summary>Rows of XML that are shown of one message; rows with findings are shown beyond it.</summary>
    public int SourceRowLimit { get; init; } = 3000;
}
