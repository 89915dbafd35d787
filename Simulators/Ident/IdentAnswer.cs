using System.Xml.Linq;
using Simulators.Wire;

namespace Simulators.Ident;

/// <summary>What IDENT tells about an identity.</summary>
/// <param name="Fin">The identity.</param>
/// <param name="IsMatch">Whether it was found, else it was made.</param>
/// <param name="Eid">The number of the encounter that was kept, or null.</param>
/// <param name="IsTold">Whether the identity is named at all: it is not where nothing matched and nothing was kept.</param>
/// <param name="Earlier">Its earlier encounters.</param>
internal sealed record IdentAnswer(string Fin, bool IsMatch, string? Eid, bool IsTold, IReadOnlyList<HeldEncounter> Earlier)
{
    /// <summary>The elements after the outcome code.</summary>
    public object?[] Content => [Eid is null ? null : Parts.Eid(Eid), IsTold ? Identity() : null];

    private XElement Identity() => new(
        Names.Cpms + "Identity",
        Parts.Fin(Fin),
        IsMatch ? new XElement(Names.Cpms + "IdentityScoreValue", "99.1") : null,
        new XElement(Names.Cpms + "IdentityWatchListCode", "None"),
        Earlier.Select(Encounter));

    private static XElement Encounter(HeldEncounter encounter) => new(
        Names.Cpms + "IdentityEncounter",
        Parts.Eid(encounter.Eid),
        new XElement(Names.Cpms + "OriginatingOrganization", new XElement(Names.Nc + "OrganizationName", encounter.Organization)),
        Parts.Day(Names.Cpms + "EncounterDate", encounter.Day));
}
