namespace Simulators.Ident;

/// <summary>One round of a query that foreign partners were asked.</summary>
internal sealed class AskedRound
{
    /// <summary>The gateway's number of the query.</summary>
    public required string Query { get; init; }

    /// <summary>The partner's country.</summary>
    public required string Country { get; init; }

    /// <summary>The round, 1 to 3.</summary>
    public required int Round { get; init; }

    /// <summary>The conversation it belongs to, or null.</summary>
    public string? Conversation { get; init; }

    /// <summary>High, Medium or Low.</summary>
    public required string Priority { get; init; }

    /// <summary>The A-Number of the identity whose prints came with the first round, for the script; empty where nobody has them.</summary>
    public required string ANumber { get; init; }

    /// <summary>Whether the answer is still to be delivered.</summary>
    public bool IsWaiting { get; set; } = true;

    /// <summary>How it stands.</summary>
    public string Standing { get; set; } = "asked";

    /// <summary>Whether it is a round of that query with that country.</summary>
    public bool Is(string query, string country, int round) => Query == query && Country == country && Round == round;
}
