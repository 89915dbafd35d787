using Processing.Stores;
using Processing.Stores.Checks;
using Processing.Stores.Encounters;
using Processing.Stores.People;

namespace Gateway.Ops.People;

/// <summary>What the page of a person needs to know.</summary>
/// <param name="Id">The person.</param>
/// <param name="Identifiers">The identifiers.</param>
/// <param name="Biographies">The claimed names, oldest first.</param>
/// <param name="Encounters">The encounters, oldest first.</param>
/// <param name="Checks">The background checks, oldest first.</param>
/// <param name="Links">Why messages were tied to the person, oldest first.</param>
internal sealed record PersonFacts(
    Guid Id,
    IReadOnlyList<PersonIdentifier> Identifiers,
    IReadOnlyList<Biography> Biographies,
    IReadOnlyList<Encounter> Encounters,
    IReadOnlyList<BackgroundCheck> Checks,
    IReadOnlyList<PersonLink> Links)
{
    /// <summary>What the page shows, for the audit of readings; of Social Security and passport numbers the last four characters.</summary>
    public const string Elements = "Name BirthDate Sex BirthCountry Identifiers Encounter BackgroundCheck Link";

    /// <summary>Reads them.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="id">The person.</param>
    public static async Task<PersonFacts> ReadAsync(IStores stores, Guid id) => new(
        id,
        await stores.People.ReadIdentifiersAsync(id),
        await stores.People.ReadBiographiesAsync(id),
        await stores.Encounters.ReadAsync(id),
        await stores.Checks.ReadAsync(id),
        await stores.People.ReadLinksAsync(id));

    /// <summary>Whether anything is known.</summary>
    public bool IsKnown => Identifiers.Count + Biographies.Count + Encounters.Count + Links.Count > 0;
}
