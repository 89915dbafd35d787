namespace Processing.Messages.InquirePerson.Templates;

/// <summary>An inquiry in a layout.</summary>
/// <param name="Country">Whose layout: a country, or <c>*</c> for the uniform one.</param>
/// <param name="Partner">The asking country.</param>
/// <param name="Lines">The lines from top to bottom.</param>
public sealed record InquirySheet(string Country, string Partner, IReadOnlyList<SheetLine> Lines);
