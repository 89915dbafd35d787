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
/// <param name="Told">The elements of the package that would be told today.</param>
/// <param name="LeftOut">Those that would be left out.</param>
/// <param name="Obstacle">What stands against any release today: the row or rule; null where the agreements permit it.</param>
public sealed record PendingReview(
    MessageId InquiryId,
    MessageId PackageId,
    string Country,
    string Reason,
    string CaseId,
    int Priority,
    DateTimeOffset ReceivedAt,
    IReadOnlyList<string> Told,
    IReadOnlyList<string> LeftOut,
    string? Obstacle);
