using Processing.Identity;
using Processing.Identity.Search;
using Processing.Messages.Xml;
using Processing.Stores;
using Processing.Stores.Checks;

namespace Processing.Messages.RetrieveBackgroundCheck;

/// <summary>Answers <c>RetrieveBackgroundCheckRequest</c>: how the checks of a person stand.</summary>
internal static class CheckAnswer
{
    /// <summary>Writes the answer.</summary>
    public static async Task<byte[]> WriteAsync(IStores stores, MessageHead head, CheckRequest request)
    {
        IdentityDecision decision = IdentityRules.Decide(await CandidateSearch.FindByIdentifierAsync(request.Person, stores), []);
        if (decision.PersonId is not { } personId)
        {
            return HeaderWriting.BeginAnswer("RetrieveBackgroundCheck", head, "Final", "PersonUnknown").ToBytes();
        }

        IReadOnlyList<BackgroundCheck> all = await stores.Checks.ReadAsync(personId);
        var checks = all.Where(check => request.Kinds.Count == 0 || request.Kinds.Contains(check.Kind, StringComparer.Ordinal)).ToList();
        MessageWriter writer = HeaderWriting
            .BeginAnswer("RetrieveBackgroundCheck", head, "Final", checks.Count == 0 ? "NoChecks" : "Found")
            .Identification("PersonReferenceIdentification", personId.ToString("D"));
        foreach (BackgroundCheck check in checks)
        {
            Write(writer, check, DateOnly.FromDateTime(head.At.UtcDateTime));
        }

        return writer.ToBytes();
    }

    /// <summary>Writes how one check stands on a day.</summary>
    public static void Write(MessageWriter writer, BackgroundCheck check, DateOnly today) => writer
        .Open("BackgroundCheck")
        .Identification("BackgroundCheckIdentification", check.Id.ToString("D"))
        .Leaf("BackgroundCheckCategoryCode", check.Kind)
        .Leaf("BackgroundCheckStatusCode", StatusOf(check, today))
        .Date("BackgroundCheckRequestDate", DateOnly.FromDateTime(check.RequestedAt.UtcDateTime))
        .Date("BackgroundCheckResultDate", check is { Result: not null, AnsweredAt: { } at } ? DateOnly.FromDateTime(at.UtcDateTime) : null)
        .Leaf("BackgroundCheckResultCode", check.Result)
        .Date("BackgroundCheckExpirationDate", check.ValidUntil)
        .Close();

    private static string StatusOf(BackgroundCheck check, DateOnly today) => check.Status switch
    {
        CheckStatus.Answered when check.ValidUntil < today => "Expired",
        CheckStatus.Answered => "Answered",
        CheckStatus.Rejected => "Failed",
        _ => "Requested",
    };
}
