namespace Processing.Disclosures.Corrections;

/// <summary>An element of a person's record that was corrected.</summary>
/// <param name="Name">Its name in the policy tables, such as <c>BirthDate</c>; an element of another name is told to nobody.</param>
/// <param name="Value">What is right, as text; null where only the fact can be told, as for a picture, or where the matter is disputed.</param>
public sealed record CorrectedElement(string Name, string? Value);
