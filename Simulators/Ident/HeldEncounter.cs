namespace Simulators.Ident;

/// <summary>One encounter as IDENT keeps it.</summary>
/// <param name="Eid">The encounter's number.</param>
/// <param name="Organization">Who reported it.</param>
/// <param name="Day">When, YYYY-MM-DD.</param>
internal sealed record HeldEncounter(string Eid, string Organization, string Day);
