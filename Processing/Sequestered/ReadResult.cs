namespace Processing.Sequestered;

/// <summary>What came of the wish to read answers of foreign partners.</summary>
/// <param name="IsGranted">Whether the purpose was good for all that was asked.</param>
/// <param name="Rule">The policy rows or the rule that decided.</param>
/// <param name="Answers">The answers, oldest first; none where it was not granted.</param>
public sealed record ReadResult(bool IsGranted, string Rule, IReadOnlyList<OpenedAnswer> Answers);
