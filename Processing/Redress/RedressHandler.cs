using Processing.Messages.AmendRecord;
using Processing.Pipeline;
using Processing.Search;
using Processing.Stores.Redress;
using Schemas.Validation;

namespace Processing.Redress;

/// <summary>Opens a case for a correction that is asked for, waits until two people have decided it, and corrects the record.</summary>
internal sealed class RedressHandler : IMessageHandler
{
    private static readonly Finding Unknown = new()
    {
        Code = "CPMS-6003",
        Severity = Severity.Error,
        Text = "An element is named that cannot be corrected by a message.",
        Hint = "Name one of " + string.Join(", ", AmendableElement.All) + ".",
        Source = "5 U.S.C. 552a(d)(2)",
    };

    /// <inheritdoc/>
    public string Name => "Redress";

    /// <inheritdoc/>
    public bool Handles(string stem) => stem == "AmendRecord";

    /// <inheritdoc/>
    public async Task<Outcome> HandleAsync(MessageContext context)
    {
        AmendmentRequest request = context.State.Amendment ?? throw new InvalidDataException("An amendment has no content.");
        if (await context.Stores.Redress.FindByMessageAsync(context.Id) is { } redress)
        {
            return await FollowAsync(context, redress);
        }

        if (request.Changes.Any(change => !AmendableElement.All.Contains(change.Name, StringComparer.Ordinal)
            || (change.Name == AmendableElement.AlienNumber && change.CurrentValue is null)))
        {
            return new Outcome.Rejected([Unknown]);
        }

        return (await PersonKnowledge.ReadAsync(context.Stores, request.PersonId)).IsKnown
            ? await OpenAsync(context, request)
            : Answer(context, "NotFound", "nobody of that reference");
    }

    private static async Task<Outcome> OpenAsync(MessageContext context, AmendmentRequest request)
    {
        await context.Stores.Redress.OpenAsync(new RedressCase
        {
            Id = context.IdFor("redress"),
            Kind = RedressKind.Amendment,
            PersonId = request.PersonId,
            MessageId = context.Id,
            Basis = request.Basis,
            Requester = context.State.Partner,
            OpenedAt = context.Now,
            OpenedBy = context.State.Partner,
            DueOn = WorkingDays.After(context.Today, WorkingDays.ForAnswer),
            State = RedressState.Open,
            Items = request.Changes,
        });
        return new Outcome.Awaiting("decision of a second person");
    }

    private static async Task<Outcome> FollowAsync(MessageContext context, RedressCase redress)
    {
        if (redress.Decision is not { } decision)
        {
            return new Outcome.Awaiting("decision of a second person");
        }

        if (decision != RedressDesk.Grant)
        {
            return Answer(context, "Declined", "declined by " + redress.DecidedBy);
        }

        return await RecordAmendment.ApplyAsync(context, redress)
            ? Answer(context, "Amended", "amended; decided by " + redress.DecidedBy)
            : Answer(context, "Declined", "the record does not say what the request says it does");
    }

    private static Outcome Answer(MessageContext context, string outcome, string reason)
    {
        context.Reason = reason;
        context.State = context.State with { OutcomeCode = outcome };
        return Outcome.Continue;
    }
}
