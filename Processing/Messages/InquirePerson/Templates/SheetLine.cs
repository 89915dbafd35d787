namespace Processing.Messages.InquirePerson.Templates;

/// <summary>A line of an inquiry in a template.</summary>
/// <param name="Label">What the template calls it; a second value of the same element ends in <c>(2)</c>.</param>
/// <param name="Value">The value as it came.</param>
public sealed record SheetLine(string Label, string Value);
