namespace Processing.Disclosures;

/// <summary>What a reviewer decided on the analysts' package of an inquiry.</summary>
/// <param name="PackageId">The message that brought the package that was reviewed; another package needs another review.</param>
/// <param name="IsApproved">Whether it may go on; the agreement and the class are looked at again then.</param>
/// <param name="Reason">Why, in the reviewer's words; for the journal.</param>
/// <param name="Actor">The reviewer.</param>
internal sealed record ReviewDecision(Guid PackageId, bool IsApproved, string Reason, string Actor);
