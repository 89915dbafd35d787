using Processing.Stores.Messages;

namespace Gateway.Ops.OneMessage;

/// <summary>The content of a message for a download.</summary>
/// <param name="Row">The message.</param>
/// <param name="Entity">The bytes as they travelled.</param>
/// <param name="HoldsNumber">Whether a Social Security number is among them.</param>
/// <param name="PersonId">The person of its encounter, where one is known and a number is held; else null.</param>
internal sealed record FoundContent(MessageRow Row, byte[] Entity, bool HoldsNumber, Guid? PersonId);
