using Processing.Messages.EnrollEncounter;
using Processing.Pipeline;
using Processing.Stores.Checks;

namespace Processing.Vetting;

/// <summary>
/// The waiver of fingerprints that counts for a question. It is bound to one person and one receipt number, counts when a second person has
/// confirmed it, and serves one encounter.
/// </summary>
internal static class WaiverUse
{
    /// <summary>What an encounter says where prints were not taken for that reason.</summary>
    public const string Claimed = "Waived";

    /// <summary>Finds the waiver; an encounter that claims one uses it up.</summary>
    /// <returns>The waiver, or null.</returns>
    public static async Task<Waiver?> FindAsync(MessageContext context, VettingQuestion question, Enrolment? enrolment)
    {
        if (question.Receipt is not { } receipt || enrolment is { PrintsNotTaken: not Claimed })
        {
            return null;
        }

        IReadOnlyList<Waiver> waivers = await context.Stores.Waivers.ReadAsync(question.PersonId, receipt);
        Waiver? found = waivers.FirstOrDefault(waiver =>
            waiver.Decision == Waiver.Confirmed
            && waiver.DecidedAt <= question.KnownUntil
            && (enrolment is null || waiver.UsedBy is null || waiver.UsedBy == context.Id));
        if (found is null || enrolment is null)
        {
            return found;
        }

        return await context.Stores.Waivers.UseAsync(found.Id, context.Id, context.Now) ? found : null;
    }
}
