namespace Processing.Routing;

/// <summary>A background check as an answer tells it.</summary>
/// <param name="Kind">The check's code of the exchange schema.</param>
/// <param name="Id">Our id of it, or null where it is not sent yet.</param>
internal sealed record CheckLine(string Kind, Guid? Id);
