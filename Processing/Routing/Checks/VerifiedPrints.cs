using Processing.Policy;
using Processing.Stores.Encounters;
using Processing.Vetting;

namespace Processing.Routing.Checks;

/// <summary>
/// Which stored prints a check may be asked with: those of an encounter that IDENT has confirmed, taken for this very filing, or which the
/// rules of reuse let be used again. There is no other way to prints, so that no check leaves before the identity is verified.
/// </summary>
internal static class VerifiedPrints
{
    private const string Fingerprint = "Fingerprint";

    /// <summary>Whether IDENT has confirmed any encounter of a person.</summary>
    public static bool IsVerified(IEnumerable<Encounter> encounters, DateTimeOffset now) =>
        encounters.Any(encounter => VettingHandler.IsVerified(encounter, now));

    /// <summary>The newest encounter whose prints may be sent, or null.</summary>
    /// <param name="encounters">The encounters of the person.</param>
    /// <param name="filing">The filing.</param>
    /// <param name="reuse">The rules of reuse.</param>
    /// <param name="day">The day to which ages are counted.</param>
    /// <param name="now">Now, UTC.</param>
    /// <param name="isNew">Whether prints of this very filing need no rule: the check is asked for the first time.</param>
    public static Encounter? Choose(
        IEnumerable<Encounter> encounters, CheckFiling filing, PolicyTable reuse, DateOnly day, DateTimeOffset now, bool isNew)
    {
        PolicyRow? row = reuse.Find(filing.Day, filing.Form, Fingerprint);
        return encounters
            .Where(encounter => VettingHandler.IsVerified(encounter, now) && encounter.Images.Any(image => image.Modality == Fingerprint))
            .Where(encounter => (isNew && IsOfFiling(encounter, filing))
                || ReuseRules.Decide(row, Fingerprint, VettingHandler.Stored([encounter], Fingerprint, now), day).Line.IsReusable)
            .MaxBy(encounter => encounter.EncounterDate);
    }

    private static bool IsOfFiling(Encounter encounter, CheckFiling filing) => filing.Receipt is { } receipt && encounter.Receipt == receipt;
}
