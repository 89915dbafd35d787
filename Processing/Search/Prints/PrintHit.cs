namespace Processing.Search.Prints;

/// <summary>A person whose held prints are those that were searched.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="EncounterId">The encounter whose prints agree best.</param>
/// <param name="Score">The score of all common fingers together, see docs/biometrics.md.</param>
/// <param name="Percent">How sure it is, 0 to 100, among so many prints.</param>
internal sealed record PrintHit(Guid PersonId, Guid EncounterId, float Score, double Percent);
