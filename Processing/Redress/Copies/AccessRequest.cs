namespace Processing.Redress.Copies;

/// <summary>A request for a copy of a record, as a person in office enters it.</summary>
/// <param name="PersonId">Whose record.</param>
/// <param name="Requester">Who asks, in free text; kept with the case.</param>
/// <param name="Basis">One of <see cref="AccessBasis.All"/>.</param>
/// <param name="ReceivedOn">The day on which it came in; not after today.</param>
public sealed record AccessRequest(Guid PersonId, string Requester, string Basis, DateOnly ReceivedOn);
