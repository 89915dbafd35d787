using Processing.Identity;
using Processing.Identity.Search;
using Processing.Messages.Xml;
using Processing.Policy;
using Processing.Routing;
using Processing.Stores;
using Processing.Stores.Checks;

namespace Processing.Messages.RetrieveBackgroundCheck;

/// <summary>Answers <c>RetrieveBackgroundCheckRequest</c>: how the checks of a person stand.</summary>
internal static class CheckAnswer
{
    /// <summary>Writes the answer.</summary>
    public static async Task<byte[]> WriteAsync(IStores stores, MessageHead head, CheckRequest request, PolicyTables policy)
    {
        IdentityDecision decision = IdentityRules.Decide(await CandidateSearch.FindByIdentifierAsync(request.Person, stores), []);
        if (decision.PersonId is not { } personId)
        {
            return HeaderWriting.BeginAnswer("RetrieveBackgroundCheck", head, "Final", "PersonUnknown").ToBytes();
        }

        IReadOnlyList<BackgroundCheck> all = await stores.Checks.ReadAsync(personId);
        return Write(head, personId, [.. all.Where(check => IsAsked(check, request))], policy);
    }

    /// <summary>Writes an answer about some checks of a person.</summary>
    public static byte[] Write(MessageHead head, Guid personId, IReadOnlyList<BackgroundCheck> checks, PolicyTables policy)
    {
        MessageWriter writer = HeaderWriting
            .BeginAnswer("RetrieveBackgroundCheck", head, "Final", checks.Count == 0 ? "NoChecks" : "Found")
            .Identification("PersonReferenceIdentification", personId.ToString("D"));
        foreach (BackgroundCheck check in checks)
        {
            CheckFacts.Of(check, DateOnly.FromDateTime(head.At.UtcDateTime), PendingRule.NoteFor(check, policy, head.At)).WriteTo(writer);
        }

        return writer.ToBytes();
    }

    private static bool IsAsked(BackgroundCheck check, CheckRequest request) =>
        (request.Kinds.Count == 0 || request.Kinds.Contains(check.Kind, StringComparer.Ordinal))
        && (request.Receipt is null || request.Receipt == check.Receipt);
}
