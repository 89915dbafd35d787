namespace Schemas.Rules.Across;

/// <summary>Where a rule about an exchange is broken.</summary>
/// <param name="Message">The message that breaks it.</param>
/// <param name="Fact">What it says; null for the message as a whole.</param>
/// <param name="Other">The message with which it does not agree; null where there should be one and is not.</param>
/// <param name="OtherFact">What that one says.</param>
internal sealed record BrokenPlace(MessageFacts Message, MessageFact? Fact, MessageFacts? Other, MessageFact? OtherFact);
