using Processing.Policy;

namespace Processing.Search.Access;

/// <summary>Finds the scope of a caller in the policy tables. Who a caller is comes from its credentials, never from the message.</summary>
internal sealed class AccessRules(PolicyTables policy)
{
    /// <summary>The organisation of a caller on a day; null where no row names one.</summary>
    public string? OrganizationOf(DateOnly day, string caller) => policy.AccessCallers.Find(day, caller)?["organization"];

    /// <summary>The scope of a caller for a mission on a day; null where there is none.</summary>
    /// <param name="day">The day of reading.</param>
    /// <param name="caller">The partner's code.</param>
    /// <param name="purpose">The mission.</param>
    public AccessScope? Find(DateOnly day, string caller, string purpose) =>
        OrganizationOf(day, caller) is { } organization && policy.AccessScopes.Find(day, organization, purpose) is { } row
            ? new AccessScope(organization, purpose, row.Reference, row["elements"].Split(' '), name => ShowingRow(day, organization, purpose, name))
            : null;

    private string? ShowingRow(DateOnly day, string organization, string purpose, string protectedClass) =>
        policy.AccessClasses.Find(day, organization, purpose, protectedClass) is { } row && row["effect"] == "Show" ? row.Reference : null;
}
