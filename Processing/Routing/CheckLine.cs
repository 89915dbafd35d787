namespace Processing.Routing;

/// <summary>A background check as the answer to an enrolment tells it.</summary>
/// <param name="Kind">The check's code of the exchange schema.</param>
/// <param name="Id">Our id of it.</param>
internal sealed record CheckLine(string Kind, Guid? Id);
