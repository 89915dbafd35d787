namespace Processing.Stores.Foreign;

/// <summary>A case in the hands of an officer.</summary>
/// <param name="Id">The id, a version 7 UUID.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Officer">The officer's e-mail address in lower case.</param>
/// <param name="ANumber">The A-Number of the person whose case it is, nine digits.</param>
/// <param name="Kind">What the case is: <c>Asylum</c>, <c>Refugee</c> or <c>IdentityFraud</c>; the purpose of queries about it.</param>
/// <param name="AssignedAt">From when on, UTC.</param>
/// <param name="AssignedBy">Who assigned it.</param>
/// <param name="EndedAt">Until when, UTC; null while it lasts.</param>
public sealed record CaseAssignment(
    Guid Id, string CaseId, string Officer, string ANumber, string Kind, DateTimeOffset AssignedAt, string AssignedBy, DateTimeOffset? EndedAt = null);
