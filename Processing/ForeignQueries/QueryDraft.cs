using Processing.Pipeline;
using Processing.Stores.Foreign;

namespace Processing.ForeignQueries;

/// <summary>Opens a draft where a form calls for a query of foreign partners: nothing is asked before an officer says so.</summary>
internal static class QueryDraft
{
    /// <summary>Opens a draft, unless there is a query about the person already.</summary>
    /// <param name="context">The enrolment.</param>
    /// <param name="form">The form that calls for it.</param>
    /// <returns>What to note in the journal.</returns>
    public static async Task<string> OpenAsync(MessageContext context, string form)
    {
        Guid personId = context.State.PersonId ?? throw new InvalidDataException("An enrolment has no person.");
        IReadOnlyList<ForeignQuery> known = await context.Stores.ForeignQueries.ReadByPersonAsync(personId);
        if (known.Any(query => query.Status is ForeignQueryStatus.Draft or ForeignQueryStatus.Open))
        {
            return "a query is open";
        }

        await context.Stores.ForeignQueries.AddAsync(new ForeignQuery
        {
            Id = context.IdFor("foreign-draft"),
            ConversationId = context.State.ConversationId,
            PersonId = personId,
            PartnerCase = PartnerCaseNumber.Of(context.IdFor("foreign-draft/case")),
            Reason = form,
            Priority = context.State.Priority,
            Status = ForeignQueryStatus.Draft,
            OpenedAt = context.Now,
        });
        return "draft for an officer";
    }
}
