namespace Processing.Stores.Disclosures;

/// <summary>A note that an earlier recipient has to be told of a correction.</summary>
/// <remarks>Source: 5 U.S.C. 552a(c)(4).</remarks>
/// <param name="Id">The id, a version 7 UUID.</param>
/// <param name="DisclosureId">The disclosure whose recipient is told.</param>
/// <param name="PersonId">The person whose record was corrected.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Text">What was corrected, in the reviewer's words.</param>
/// <param name="Actor">The console user.</param>
public sealed record CorrectionNotice(Guid Id, Guid DisclosureId, Guid PersonId, DateTimeOffset At, string Text, string Actor);
