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
}
