using Processing.Pipeline;
using Processing.Stores.Access;

namespace Processing.Search.Access;

/// <summary>Writes the audit of readings that messages ask for, in the transaction of the answer.</summary>
internal static class AccessAudit
{
    /// <summary>Notes that a person was shown or withheld, or that nobody was.</summary>
    /// <param name="context">The message that reads.</param>
    /// <param name="lookup">What it asks.</param>
    /// <param name="organization">The organisation for which is read, or null.</param>
    /// <param name="personId">The person, or null.</param>
    /// <param name="outcome">One of <see cref="AccessOutcome"/>.</param>
    /// <param name="elements">What was told.</param>
    /// <param name="rule">The policy row or rule.</param>
    public static Task AddAsync(
        MessageContext context, Lookup lookup, string? organization, Guid? personId, string outcome, string elements, string rule) =>
        context.Stores.Access.AddAsync(new AccessEntry
        {
            Id = context.IdFor("access/" + (personId?.ToString("N") ?? outcome)),
            At = context.Now,
            Reader = context.State.Partner,
            Organization = organization ?? "none",
            Operation = context.State.Stem,
            Purpose = lookup.Purpose,
            Reason = lookup.Reason,
            MessageId = context.Id,
            PersonId = personId,
            Outcome = outcome,
            Elements = elements,
            Rule = rule,
        });
}
