namespace Processing.ForeignQueries.Desk;

/// <summary>An order of a third round as an officer fills it in.</summary>
/// <param name="Identification">The message identification; the same one again is the same order.</param>
/// <param name="OfficerName">The officer's name.</param>
/// <param name="OfficerEmail">The officer's e-mail address, as signed in.</param>
/// <param name="QueryId">The query.</param>
/// <param name="Reason">Why.</param>
/// <param name="Codes">What is asked for, as codes of the exchange schema.</param>
/// <param name="Text">What is asked for, in words; may be empty.</param>
public sealed record OrderForm(
    string Identification, string OfficerName, string OfficerEmail, Guid QueryId, string Reason, IReadOnlyList<string> Codes, string Text);
