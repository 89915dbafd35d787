namespace Processing.Stores.Checks;

/// <summary>That somebody read a rap sheet.</summary>
/// <param name="Id">Our id, a version 7 UUID.</param>
/// <param name="RapSheetId">The rap sheet.</param>
/// <param name="PersonId">Whose it is, or null.</param>
/// <param name="Actor">Who read it.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When, UTC.</param>
public sealed record RapSheetReading(Guid Id, Guid RapSheetId, Guid? PersonId, string Actor, string Reason, DateTimeOffset At);
