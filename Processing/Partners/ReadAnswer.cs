using Processing.Stores.Messages;

namespace Processing.Partners;

/// <summary>A partner's answer that was read.</summary>
/// <param name="Answer">What it says.</param>
/// <param name="Row">The answer for the log, or null where it was empty.</param>
internal sealed record ReadAnswer(PartnerAnswer Answer, MessageRow? Row);
