using Processing.Routing.Ebts;
using Processing.Stores.Checks;

namespace Processing.Routing.Records;

/// <summary>What is made of an answer of NGI or ABIS before its transaction.</summary>
/// <param name="FollowUp">What follows a refusal, or null.</param>
/// <param name="RapSheet">The sealed rap sheet that came with it, or null.</param>
internal sealed record PreparedAnswer(EbtsFollowUp? FollowUp, RapSheet? RapSheet);
