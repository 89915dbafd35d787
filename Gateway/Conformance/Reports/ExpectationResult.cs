using Schemas.Validation;

namespace Gateway.Conformance.Reports;

/// <summary>How a result compares with what the manifest expects.</summary>
/// <param name="Expected">The verdict that was expected.</param>
/// <param name="MissingCodes">Codes that should have been given and were not.</param>
/// <param name="UnexpectedCodes">Codes that were given and should not have been.</param>
/// <param name="IsMet">Whether all is as expected.</param>
internal sealed record ExpectationResult(Verdict Expected, IReadOnlyList<string> MissingCodes, IReadOnlyList<string> UnexpectedCodes, bool IsMet);
