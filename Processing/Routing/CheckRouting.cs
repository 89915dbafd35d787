using Processing.ForeignQueries;
using Processing.Messages.EnrollEncounter;
using Processing.Pipeline;
using Processing.Policy;
using Processing.ProtectedClass;
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
        foreach (DueCheck check in DueCheck.Of(policy.ChecksByForm, enrolment.FormType, enrolment.FilingDate ?? enrolment.EncounterDate))
        {
            if (files.TryGetValue(check.Kind, out PreparedFile? file))
            {
                sent.Add(await SendAsync(context, check, file));
                notes.Add(check.Kind + " sent");
            }
            else if (check.Kind == "ForeignPartner" && context.State.IsIdentityVerified)
            {
                notes.Add(check.Kind + ": " + await QueryDraft.OpenAsync(context, enrolment.FormType ?? string.Empty));
            }
            else
            {
                notes.Add(check.Kind + ": " + WhyNot(context, check));
            }
        }

        await ReportAsync(context, enrolment);
        context.Reason = notes.Count == 0 ? "The form calls for no checks" : string.Join("; ", notes);
        context.State = context.State with { Checks = sent };
        return Outcome.Continue;
    }

    private static string WhyNot(MessageContext context, DueCheck check) => check switch
    {
        _ when !context.State.IsIdentityVerified => "held, identity is not verified",
        { IsEbts: true } => "held, no print that can be sent",
        _ => "due, not sent by this release",
    };

    private static async Task<CheckLine> SendAsync(MessageContext context, DueCheck check, PreparedFile file)
    {
        Guid personId = context.State.PersonId ?? throw new InvalidDataException("An enrolment has no person.");
        Guid checkId = context.IdFor("check/" + check.Kind);
        await context.Stores.Checks.AddAsync(new BackgroundCheck
        {
            Id = checkId,
            PersonId = personId,
            MessageId = context.Id,
            Kind = check.Kind,
            Partner = check.Partner,
            ControlNumber = file.ControlNumber,
            PolicyRow = check.Row.Reference,
            Status = CheckStatus.Requested,
            RequestedAt = context.Now,
        });
        await context.SendAsync("Routing/" + check.Kind, new OutboundMessage
        {
            Id = DerivedId.Make(context.Id.Value, "outbound/" + check.Kind, context.Now),
            Partner = check.Partner,
            Operation = file.Operation,
            MessageType = file.MessageType,
            Identification = file.ControlNumber,
            GroupKey = personId.ToString("D"),
            Content = file.Content,
        });
        return new CheckLine(check.Kind, checkId);
    }

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
