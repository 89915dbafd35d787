using Processing.Pipeline;
using Processing.Routing.Checks;
using Processing.Stores.Checks;

namespace Processing.Routing.Ebts;

/// <summary>A transaction that follows a refusal and lies ready: the prints once more, or the name.</summary>
/// <param name="Kind">The kind of check that it is.</param>
/// <param name="File">The transaction.</param>
/// <param name="PolicyRow">The policy row that it rests on.</param>
/// <param name="Description">What it is, for the journal.</param>
internal sealed record EbtsFollowUp(string Kind, PreparedFile File, string PolicyRow, string Description)
{
    /// <summary>Puts the transaction into the outbox and notes its check.</summary>
    /// <remarks>The ids rest on the refused check, so that two refusals of it can never lead to two transactions.</remarks>
    public async Task SendAsync(MessageContext context, BackgroundCheck refused)
    {
        BackgroundCheck check = refused with
        {
            Id = DerivedId.Make(refused.Id, "after"),
            Kind = Kind,
            ControlNumber = File.ControlNumber,
            PolicyRow = PolicyRow,
            Status = CheckStatus.Requested,
            Result = null,
            AnswerId = null,
            AnsweredAt = null,
            ValidUntil = null,
            RequestedAt = context.Now,
        };
        await context.Stores.Checks.AddAsync(check);
        await CheckSending.SendAsync(context, check, File, DerivedId.Make(refused.Id, "outbound/after"));
    }
}
