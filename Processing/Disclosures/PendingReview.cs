using Processing.Intake;

namespace Processing.Disclosures;

/// <summary>An inquiry whose package waits for case-file review.</summary>
/// <param name="InquiryId">The inquiry.</param>
/// <param name="PackageId">The message that brought the package.</param>
/// <param name="Country">The asking country.</param>
/// <param name="Reason">The reason code of the inquiry.</param>
/// <param name="CaseId">The analysts' case.</param>
/// <param name="Priority">1 high, 2 medium, 3 low.</param>
/// <param name="ReceivedAt">When the inquiry arrived, UTC.</param>
/// <param name="Elements">The elements that the package holds.</param>
/// <param name="Allowed">Those that the terms of the day name; the rest would be left out.</param>
public sealed record PendingReview(
    MessageId InquiryId,
    MessageId PackageId,
    string Country,
    string Reason,
    string CaseId,
    int Priority,
    DateTimeOffset ReceivedAt,
    IReadOnlyList<string> Elements,
    IReadOnlyList<string> Allowed);
