namespace Processing.Redress.Copies;

/// <summary>What the second person decides about a request for a copy.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="IsReleased">Whether the copy is released.</param>
/// <param name="Reason">Why, in that person's words.</param>
/// <param name="Harms">The harm that is foreseen, by policy row; a discretionary exemption that is not named here is not claimed, and its element is released.</param>
public sealed record AccessDecision(Guid CaseId, bool IsReleased, string Reason, IReadOnlyDictionary<string, string> Harms);
