namespace Processing.Policy;

/// <summary>A sharing arrangement in force: with whom, what for, which data.</summary>
/// <param name="Country">The partner, ISO 3166-1 alpha-3.</param>
/// <param name="Direction"><c>Answer</c> or <c>Query</c>.</param>
/// <param name="Reason">The reason code.</param>
/// <param name="Purpose">What it is for, in words.</param>
/// <param name="Elements">The data set: names of elements, separated by spaces.</param>
/// <param name="Agreement">The title of the agreement.</param>
/// <param name="Terms">The row of the terms.</param>
public sealed record SharingArrangement(
    string Country, string Direction, string Reason, string Purpose, string Elements, string Agreement, string Terms);
