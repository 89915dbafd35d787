namespace Processing.Stores.Disclosures;

/// <summary>How many disclosures of one kind there were, and how old the requests were when they were answered.</summary>
/// <param name="Country">The recipient's country.</param>
/// <param name="Direction"><c>Answer</c> or <c>Query</c>.</param>
/// <param name="Reason">The reason code.</param>
/// <param name="Priority">1 high, 2 medium, 3 low.</param>
/// <param name="Count">How many.</param>
/// <param name="MeanAge">From the request to the disclosure, on average.</param>
/// <param name="LongestAge">The longest of them.</param>
public sealed record DisclosureCount(
    string Country, string Direction, string Reason, int Priority, int Count, TimeSpan MeanAge, TimeSpan LongestAge);
