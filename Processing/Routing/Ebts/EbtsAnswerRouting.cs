using Processing.Messages.NativeEbts;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores.Checks;

namespace Processing.Routing.Ebts;

/// <summary>Notes what NGI or ABIS answered to a background check. An answer that comes twice changes nothing the second time.</summary>
internal static class EbtsAnswerRouting
{
    /// <summary>Notes the answer.</summary>
    public static async Task<Outcome> RouteAsync(MessageContext context, EbtsAnswer answer, PolicyTable checks)
    {
        BackgroundCheck? check = await context.Stores.Checks.FindByControlNumberAsync(context.State.Partner, answer.ControlReference);
        if (check is null)
        {
            return new Outcome.Parked("The answer cannot be matched to a request (S0001)");
        }

        if (check.Status is CheckStatus.Answered or CheckStatus.Rejected)
        {
            context.Reason = check.Kind + " was answered before";
            return Outcome.Continue;
        }

        (CheckStatus status, string result) = Result(answer, check.Partner);
        DateOnly? validUntil = status == CheckStatus.Answered ? ValidUntil(check, answer.AnsweredOn ?? context.Today, checks) : null;
        await context.Stores.Checks.SetAnswerAsync(check.Id, status, result, context.Id, context.Now, validUntil);
        context.Reason = check.Kind + " " + answer.Category;
        return Outcome.Continue;
    }

    /// <summary>What an answer means.</summary>
    /// <remarks>Source: EBTS 10.0: SRE with 2.059 I (identified) or N (not identified); ERRT and its kin are rejections.</remarks>
    public static (CheckStatus Status, string Result) Result(EbtsAnswer answer, string partner) => (answer.Category, answer.SearchResult) switch
    {
        ("SRE", "I") => (CheckStatus.Answered, partner == "ABIS" ? "Match" : "Record"),
        ("SRE", "N") => (CheckStatus.Answered, partner == "ABIS" ? "NoMatch" : "NoRecord"),
        ("ERRT" or "ERRI" or "ERRA" or "ERRL" or "ERRB", _) => (CheckStatus.Rejected, "Error"),
        _ => (CheckStatus.Rejected, "Error"),
    };

    private static DateOnly? ValidUntil(BackgroundCheck check, DateOnly answeredOn, PolicyTable checks)
    {
        PolicyRow? row = checks.Rows.FirstOrDefault(candidate => candidate.Reference == check.PolicyRow);
        return row?.Number("result_valid_months") is { } months ? answeredOn.AddMonths(months) : null;
    }
}
