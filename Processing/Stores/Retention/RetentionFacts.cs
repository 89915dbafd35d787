namespace Processing.Stores.Retention;

/// <summary>What decides whether a person is kept.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="BirthDates">Every claimed birth date as written; null for a claim without one.</param>
/// <param name="Holds">Holds that are not lifted.</param>
/// <param name="OpenReviews">Reviews of identity that name the person and are open.</param>
/// <param name="OpenFilings">Filings that are open.</param>
/// <param name="MessagesUnderWay">Messages of the person in the pipeline or on their way to a partner.</param>
public sealed record RetentionFacts(
    Guid PersonId, IReadOnlyList<string?> BirthDates, int Holds, int OpenReviews, int OpenFilings, int MessagesUnderWay);
