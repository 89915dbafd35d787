using Schemas.Infoset;

namespace Schemas.Rules.Packs;

/// <summary>What a rule of a pack asks of an element.</summary>
/// <param name="message">The message element.</param>
/// <param name="subject">The element.</param>
/// <returns>Where the rule is broken; absent where it is kept.</returns>
internal delegate InfosetElement PackCheck(InfosetElement message, InfosetElement subject);
