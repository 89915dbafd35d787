namespace Gateway.Conformance.Reports;

/// <summary>Why a finding does not count.</summary>
/// <param name="Reason">The reason that the baseline gives.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="LastDay">The last day on which it holds.</param>
internal sealed record Acceptance(string Reason, string Owner, DateOnly LastDay);
