using Processing.Identity.Search;

namespace Processing.Identity;

/// <summary>Who a message is about.</summary>
/// <param name="Code"><c>ExistingPerson</c>, <c>NewPerson</c> or <c>ReviewRequired</c>, as the exchange schema spells them.</param>
/// <param name="Reasons">Why, as the exchange schema spells it.</param>
/// <param name="PersonId">The person, where one was found.</param>
internal sealed record IdentityDecision(string Code, IReadOnlyList<string> Reasons, Guid? PersonId)
{
    public const string Existing = "ExistingPerson";
    public const string New = "NewPerson";
    public const string Review = "ReviewRequired";

    /// <summary>The evidence in words, without values; null where nothing was weighed.</summary>
    public string? Explanation { get; init; }

    /// <summary>What a person in office is asked, one of <see cref="ReviewKind"/>; null for nothing.</summary>
    public string? Question { get; init; }

    /// <summary>Whom the question is about, the likeliest first.</summary>
    public IReadOnlyList<ScoredPerson> Doubtful { get; init; } = [];

    /// <summary>Decision and reasons in one line, for the journal and the link event.</summary>
    public string Summary => Code + ": " + string.Join(", ", Reasons);
}
