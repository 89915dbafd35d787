namespace Processing.Search;

/// <summary>What a search found.</summary>
/// <param name="Found">The people, the best first.</param>
/// <param name="IsCut">Whether it read as much as it may, so that somebody may have been missed.</param>
/// <param name="IsBehind">Whether prints that came in last could not be looked at yet: ask again soon.</param>
internal sealed record SearchResult(IReadOnlyList<FoundPerson> Found, bool IsCut, bool IsBehind);
