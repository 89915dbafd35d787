using Processing.ForeignQueries;
using Processing.Pipeline;
using Processing.Routing.Ebts;
using Processing.Stores.Checks;

namespace Processing.Routing.Checks;

/// <summary>
/// The one place where checks come to be: asked for with a file that travels, or noted as due. A check that waits for prints, or for being
/// asked, is taken up again and not made twice.
/// </summary>
/// <param name="context">The message that causes it.</param>
/// <param name="personId">The person.</param>
/// <param name="filing">The filing.</param>
/// <param name="all">The checks of the person, oldest first.</param>
internal sealed class CheckMaking(MessageContext context, Guid personId, CheckFiling filing, IReadOnlyList<BackgroundCheck> all)
{
    /// <summary>
    /// The check that stands for a kind already: one of this filing that has an answer still valid or is under way, or a valid answer of
    /// another filing of the person.
    /// </summary>
    public BackgroundCheck? FindStanding(string kind) => all.LastOrDefault(check => check.Kind == kind && Stands(check));

    /// <summary>The check of this filing that waits for prints, or null.</summary>
    public BackgroundCheck? FindWaiting(string kind) =>
        all.LastOrDefault(check => check.Kind == kind && check.Status == CheckStatus.Waiting && filing.Has(check));

    /// <summary>Sends a check with its file.</summary>
    /// <param name="due">Which.</param>
    /// <param name="file">The file, which carries the control number.</param>
    /// <param name="checkId">Our id of it where it is new.</param>
    /// <param name="outboundId">Our id of the message.</param>
    /// <param name="renews">What it renews, or null.</param>
    public async Task<BackgroundCheck> SendAsync(DueCheck due, PreparedFile file, Guid checkId, Guid outboundId, Guid? renews = null)
    {
        BackgroundCheck check = New(due, checkId, file.ControlNumber, CheckStatus.Requested) with { Renews = renews };
        if (FindWaiting(due.Kind) is { } waiting
            && await context.Stores.Checks.StartAsync(waiting.Id, context.Id, file.ControlNumber, context.Now))
        {
            check = check with { Id = waiting.Id };
        }
        else
        {
            await context.Stores.Checks.AddAsync(check);
        }

        await CheckSending.SendAsync(context, check, file, outboundId);
        return check;
    }

    /// <summary>Notes a check that is due and cannot be sent from here.</summary>
    public async Task<BackgroundCheck> NoteAsync(DueCheck due, Guid checkId, Guid? renews = null)
    {
        BackgroundCheck check = New(due, checkId, checkId.ToString("N").ToUpperInvariant(), CheckStatus.Waiting) with { Renews = renews };
        await context.Stores.Checks.AddAsync(check);
        return check;
    }

    /// <summary>Notes a check whose partner has no link; for a foreign partner a draft of the query is laid before the officers.</summary>
    /// <returns>The check, and what the journal says of it.</returns>
    public async Task<(BackgroundCheck Check, string Note)> NoteDueAsync(DueCheck due, Guid checkId)
    {
        BackgroundCheck check = await NoteAsync(due, checkId);
        return due.Kind == "ForeignPartner"
            ? (check, ": " + await QueryDraft.OpenAsync(context, filing.Form))
            : (check, " is due and waits to be asked");
    }

    private bool Stands(BackgroundCheck check) => check.Status switch
    {
        CheckStatus.Answered => check.ValidUntil is { } end ? end >= context.Today : filing.Has(check),
        CheckStatus.Rejected => false,
        _ => filing.Has(check),
    };

    private BackgroundCheck New(DueCheck due, Guid checkId, string controlNumber, CheckStatus status) => new()
    {
        Id = checkId,
        PersonId = personId,
        MessageId = context.Id,
        Kind = due.Kind,
        Partner = due.Partner,
        ControlNumber = controlNumber,
        PolicyRow = due.Row.Reference,
        Status = status,
        RequestedAt = context.Now,
        Receipt = filing.Receipt,
        FormType = filing.Form,
        FilingDate = filing.Day,
    };
}
