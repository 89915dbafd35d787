namespace Processing.Stores.Disclosures;

/// <summary>How many inquiries had one outcome, and how old they were when they were answered.</summary>
/// <param name="Country">The partner's country.</param>
/// <param name="Reason">The reason code.</param>
/// <param name="Priority">1 high, 2 medium, 3 low.</param>
/// <param name="Outcome">The outcome code.</param>
/// <param name="Count">How many.</param>
/// <param name="MeanAge">From the inquiry to its answer, on average.</param>
/// <param name="LongestAge">The longest of them.</param>
public sealed record OutcomeCount(string Country, string Reason, int Priority, string Outcome, int Count, TimeSpan MeanAge, TimeSpan LongestAge);
