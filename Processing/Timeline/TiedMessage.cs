using Processing.Stores.Checks;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;
using Processing.Stores.People;

namespace Processing.Timeline;

/// <summary>A message that is or was tied to a person, with what it brought.</summary>
/// <param name="Row">The message.</param>
/// <param name="Claims">What it claims of the person.</param>
/// <param name="Encounter">The encounter that it reported, or null.</param>
/// <param name="Reuse">The decisions on reuse that it led to.</param>
/// <param name="Checks">The checks that it led to.</param>
/// <param name="Answer">The newest answer that its sender got, or null.</param>
internal sealed record TiedMessage(
    MessageRow Row, PersonClaims Claims, Encounter? Encounter, IReadOnlyList<ReuseDecision> Reuse, IReadOnlyList<BackgroundCheck> Checks, MessageRow? Answer);
