namespace Processing.Search;

/// <summary>A person whom a search found.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Percent">How sure it is that this is the one, 0 to 100.</param>
/// <param name="By">By what: <c>Identifier</c>, <c>Biography</c>, <c>Prints</c>, separated by spaces.</param>
internal sealed record FoundPerson(Guid PersonId, double Percent, string By);
