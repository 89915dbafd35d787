using Processing.Identity.Evidence;

namespace Processing.Identity.Search;

/// <summary>A person whose biography resembles the one looked for.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Bits">The evidence against the odds of so many people, in bits: 0 is as likely as not.</param>
/// <param name="Agreement">How far the biographies agree, at the name that agrees best.</param>
/// <param name="Explanation">The evidence in words, without values.</param>
/// <param name="HoldsOtherStrong">Whether the person holds another A-Number or FIN than the one given.</param>
internal sealed record ScoredPerson(Guid PersonId, double Bits, Agreement Agreement, string Explanation, bool HoldsOtherStrong);
