namespace Processing.Messages.NativeEbts;

/// <summary>What NGI or ABIS sent on its own, an answer or a notice, as far as it decides anything.</summary>
/// <param name="Category">The type of transaction (1.004): <c>SRE</c>, <c>ERRT</c>, <c>UHN</c> …</param>
/// <param name="ControlNumber">The sender's own transaction control number (1.009).</param>
/// <param name="ControlReference">The control number of what is answered (1.010), possibly empty.</param>
/// <param name="SearchResult">The search results findings (2.059), or null.</param>
/// <param name="AnsweredOn">The date in the header (1.005), or null.</param>
internal sealed record EbtsReply(
    string Category, string ControlNumber, string ControlReference, string? SearchResult, DateOnly? AnsweredOn)
{
    /// <summary>The error codes at the beginning of the messages (2.060), in order.</summary>
    public IReadOnlyList<string> ErrorCodes { get; init; } = [];

    /// <summary>The FBI numbers (2.014) of the subject.</summary>
    public IReadOnlyList<string> FbiNumbers { get; init; } = [];

    /// <summary>How many candidates are listed (2.2033), or said to be found (2.079) where none are.</summary>
    public int Candidates { get; init; }

    /// <summary>Whether a rap sheet (2.075) came with it; its text is never part of a message's state.</summary>
    public bool HasRapSheet { get; init; }

    /// <summary>The kind of hit (2.2024) of a notice, or null.</summary>
    public string? HitCategory { get; init; }
}
