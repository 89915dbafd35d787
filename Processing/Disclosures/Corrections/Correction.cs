namespace Processing.Disclosures.Corrections;

/// <summary>A correction on its way to one earlier recipient.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="PersonId">The person whose record was corrected.</param>
/// <param name="DisclosureId">The disclosure whose recipient is told.</param>
/// <param name="Elements">What was corrected, of that which the recipient was told.</param>
/// <param name="Actor">Who asked for it.</param>
internal sealed record Correction(Guid NoticeId, Guid PersonId, Guid DisclosureId, IReadOnlyList<CorrectedElement> Elements, string Actor);
