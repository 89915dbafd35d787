using Processing.Disclosures.Corrections;
using Processing.ForeignQueries.Rounds;
using Processing.Pipeline;
using Processing.Policy.Agreements;
using Processing.Stores.Disclosures;
using Processing.Stores.Foreign;

namespace Processing.ForeignQueries.Reverse;

/// <summary>
/// Brings a request to a partner after its match through: a query of its own of one round, the third, under the number of the partner's own inquiry. Class
/// and agreement are looked at and the round is accounted for as in every query; the answer goes to the officer's list.
/// </summary>
internal sealed class ReverseProgress(RoundSending sending)
{
    private const int Third = 3;

    /// <summary>Does what can be done now.</summary>
    public async Task<Outcome> RunAsync(MessageContext context, ReverseRequest request)
    {
        if (await context.Stores.Disclosures.FindAsync(request.DisclosureId) is not { } told)
        {
            return new Outcome.Parked("The answer to the partner is not in the accounting");
        }

        Guid queryId = context.IdFor("query");
        ForeignQuery query = await context.Stores.ForeignQueries.FindAsync(queryId) ?? await OpenAsync(context, queryId, request, told);
        context.State = context.State with { ForeignQueryId = queryId };
        IReadOnlyList<ForeignRound> rounds = await context.Stores.ForeignQueries.ReadRoundsAsync(queryId);
        if (rounds.Count == 0)
        {
            if (await sending.SendAsync(context, query, new RoundToSend(told.Country, Third, [], request.RequestedXml)) is { } meanwhile)
            {
                return meanwhile;
            }

            rounds = await context.Stores.ForeignQueries.ReadRoundsAsync(queryId);
        }

        return rounds[0].Outcome is { } outcome ? await EndAsync(context, queryId, outcome) : new Outcome.Awaiting("foreign partner");
    }

    private static async Task<Outcome> EndAsync(MessageContext context, Guid queryId, string outcome)
    {
        await context.Stores.ForeignQueries.SetStatusAsync(
            queryId, outcome == RoundSending.NotPermitted ? ForeignQueryStatus.NotPermitted : ForeignQueryStatus.Answered);
        context.State = context.State with { OutcomeCode = outcome };
        context.Reason = outcome;
        return Outcome.Continue;
    }

    private static async Task<ForeignQuery> OpenAsync(MessageContext context, Guid queryId, ReverseRequest request, DisclosureEntry told)
    {
        SubjectBelonging belonging = await ToldBelonging.ReadAsync(context.Stores, told.MessageId);
        var conversation = await context.Stores.Messages.ReadConversationAsync(told.ConversationId);
        var query = new ForeignQuery
        {
            Id = queryId,
            MessageId = context.Id,
            ConversationId = told.ConversationId,
            PersonId = request.PersonId,
            PartnerCase = conversation.FirstOrDefault(row => row.MessageType == "InquirePersonRequest")?.Identification ?? PartnerCaseNumber.Of(queryId),
            CaseId = request.CaseId,
            Officer = request.OfficerEmail,
            OfficerName = request.OfficerName,
            Purpose = request.Purpose,
            Reason = request.Reason,
            Citizenships = string.Join(' ', belonging.Citizenships),
            IsPermanentResident = belonging.IsPermanentResident,
            Priority = context.State.Priority,
            Status = ForeignQueryStatus.Open,
            OpenedAt = context.Now,
        };
        await context.Stores.ForeignQueries.AddAsync(query);
        return query;
    }
}
