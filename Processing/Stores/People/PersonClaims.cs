namespace Processing.Stores.People;

/// <summary>What one message claims of a person, also what was corrected since.</summary>
/// <param name="Identifiers">The identifiers.</param>
/// <param name="Biographies">The biographies, in the order of the message.</param>
/// <param name="Corrected">Those of them that were corrected.</param>
public sealed record PersonClaims(
    IReadOnlyList<PersonIdentifier> Identifiers, IReadOnlyList<Biography> Biographies, IReadOnlyList<Biography> Corrected);
