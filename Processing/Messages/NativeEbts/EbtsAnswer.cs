namespace Processing.Messages.NativeEbts;

/// <summary>An answer of NGI or ABIS, as far as it decides anything.</summary>
/// <param name="Category">The type of transaction (1.004): <c>SRE</c>, <c>ERRT</c> …</param>
/// <param name="ControlNumber">The answer's own transaction control number (1.009).</param>
/// <param name="ControlReference">The control number of the request (1.010), possibly empty.</param>
/// <param name="SearchResult">The search results findings (2.059), or null.</param>
/// <param name="AnsweredOn">The date in the header (1.005), or null.</param>
internal sealed record EbtsAnswer(
    string Category, string ControlNumber, string ControlReference, string? SearchResult, DateOnly? AnsweredOn);
