using Processing.Partners;

namespace Processing.Pipeline;

/// <summary>A question that a message has put to a partner.</summary>
/// <param name="OutboundId">The outbound message.</param>
/// <param name="Answer">What the partner answered, or null so far.</param>
internal sealed record Question(Guid OutboundId, PartnerAnswer? Answer);
