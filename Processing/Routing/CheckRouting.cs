using Processing.Messages.EnrollEncounter;
using Processing.Pipeline;
using Processing.Policy;
using Processing.ProtectedClass;
using Processing.Routing.Checks;
using Processing.Routing.Ebts;
using Processing.Stores.Checks;

namespace Processing.Routing;

/// <summary>Sends an enrolment where its form says: background checks, and the report to IDENT.</summary>
internal static class CheckRouting
{
    /// <summary>Sends what is due. Checks go out only when IDENT has confirmed the person.</summary>
    public static async Task<Outcome> RouteAsync(MessageContext context, Enrolment enrolment, PolicyTables policy)
    {
        var files = context.Prepared as IReadOnlyDictionary<string, PreparedFile>
            ?? new Dictionary<string, PreparedFile>(StringComparer.Ordinal);
        var sent = new List<CheckLine>();
        var notes = new List<string>();
        DateOnly day = enrolment.FilingDate ?? enrolment.EncounterDate;
        Guid personId = context.State.PersonId ?? throw new InvalidDataException("An enrolment has no person.");
        if (enrolment.FormType is { } form)
        {
            var filing = new CheckFiling(enrolment.Receipt, form, day);
            await FilingOpening.OpenAsync(context, personId, filing, enrolment.FilingDate, isAsker: false);
            var making = new CheckMaking(context, personId, filing, await context.Stores.Checks.ReadAsync(personId));
            foreach (DueCheck due in DueCheck.Of(policy.ChecksByForm, form, day))
            {
                (BackgroundCheck? check, string note) = await MakeAsync(context, making, due, files.GetValueOrDefault(due.Kind));
                notes.Add(due.Kind + note);
                if (check is not null)
                {
                    sent.Add(new CheckLine(due.Kind, check.Id));
                }
            }
        }

        await ReportAsync(context, enrolment);
        context.Reason = notes.Count == 0 ? "The form calls for no checks" : string.Join("; ", notes);
        context.State = context.State with { Checks = sent };
        return Outcome.Continue;
    }

    private static async Task<(BackgroundCheck? Check, string Note)> MakeAsync(MessageContext context, CheckMaking making, DueCheck due, PreparedFile? file)
    {
        Guid checkId = context.IdFor("check/" + due.Kind);
        switch (due)
        {
            case var _ when !context.State.IsIdentityVerified:
                return (null, ": held, identity is not verified");
            case { IsEbts: true } when file is not null:
                Guid outboundId = DerivedId.Make(context.Id.Value, "outbound/" + due.Kind, context.Now);
                return (await making.SendAsync(due, file, checkId, outboundId), " sent");
            case { IsEbts: true }:
                return (null, ": held, no print that can be sent");
            default:
                return making.FindStanding(due.Kind) is { } standing ? (standing, " stands already") : await making.NoteDueAsync(due, checkId);
        }
    }

    // Only what matched is a match: an encounter whose prints IDENT took in as new ones is no report.
    private static async Task ReportAsync(MessageContext context, Enrolment enrolment)
    {
        if (Disclosure.OfEncounter(context.State) is not { } disclosure || context.State.EncounterId is not { } encounterId)
        {
            return;
        }

        await context.SendAsync("Routing/ReportMatch", OutboundMessage.Request(
            context,
            "IDENT",
            "ReportMatch",
            context.State.PersonId.ToString() ?? string.Empty,
            id => MatchReportWriter.Write(context.HeadFor("IDENT", id), encounterId, enrolment.EncounterDate, disclosure)));
    }
}
