namespace Processing.Redress.Copies;

/// <summary>A kind of information that is withheld from a copy of a record.</summary>
/// <param name="Row">The policy row, as <c>file:id</c>.</param>
/// <param name="Element">What is withheld, as the table calls it.</param>
/// <param name="Citation">The exemption that is claimed.</param>
/// <param name="Words">What is withheld, for the person to read.</param>
/// <param name="NeedsHarm">Whether it is withheld only where the second person says which harm is foreseen.</param>
/// <param name="Harm">The harm that was foreseen, in that person's words; null where none is needed or none was said.</param>
/// <remarks>Source: 5 U.S.C. 552(a)(8)(A)(i): foreseeable harm, or disclosure prohibited by law.</remarks>
public sealed record AccessExemption(string Row, string Element, string Citation, string Words, bool NeedsHarm, string? Harm = null);
