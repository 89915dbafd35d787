namespace Simulators;

/// <summary>What the gateway said to an inquiry at once.</summary>
/// <param name="MessageIdentification">The number under which it was sent.</param>
/// <param name="Category">Final, Interim or Acknowledgement; null where there was no answer.</param>
/// <param name="Outcome">The outcome code, or why there was no answer.</param>
public sealed record ForeignInquiryResult(string MessageIdentification, string? Category, string Outcome);
