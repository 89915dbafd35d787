using Processing.Pipeline;
using Processing.Stores.Checks;

namespace Processing.Routing.Checks;

/// <summary>Notes that a filing is open, so that its checks are kept valid.</summary>
internal static class FilingOpening
{
    /// <summary>Notes it; without a receipt number there is nothing to note.</summary>
    /// <param name="context">The message.</param>
    /// <param name="personId">The applicant.</param>
    /// <param name="filing">The filing.</param>
    /// <param name="filingDate">The filing date, or null.</param>
    /// <param name="isAsker">Whether the sender asked for the checks and is told of them.</param>
    public static Task OpenAsync(MessageContext context, Guid personId, CheckFiling filing, DateOnly? filingDate, bool isAsker) => filing.Receipt is not { } receipt
        ? Task.CompletedTask
        : context.Stores.Filings.OpenAsync(new Filing
        {
            Receipt = receipt,
            PersonId = personId,
            MessageId = context.Id,
            Partner = isAsker ? context.State.Partner : string.Empty,
            FormType = filing.Form,
            FilingDate = filingDate,
            OpenedAt = context.Now,
        });
}
