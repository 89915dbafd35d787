namespace Processing.Policy.Agreements;

/// <summary>An exchange with a foreign partner as the agreements look at it.</summary>
/// <param name="Country">The partner, ISO 3166-1 alpha-3.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Reason">The reason code: of the inquiry, or the purpose of our own query.</param>
/// <param name="Subject">What is known of the person's belonging; null before it is known, when only the standing of the partner is asked.</param>
/// <param name="UsedThisYear">How many exchanges of this country and direction were accounted since the first of January.</param>
internal sealed record AskedExchange(string Country, ExchangeDirection Direction, string Reason, SubjectBelonging? Subject, int UsedThisYear);
