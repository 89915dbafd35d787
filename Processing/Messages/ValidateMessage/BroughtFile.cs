using Schemas.Validation;

namespace Processing.Messages.ValidateMessage;

/// <summary>A file that was checked in a conformance session.</summary>
/// <param name="Session">The id of the session.</param>
/// <param name="Page">The address of the page that can be shared.</param>
/// <param name="Report">What was found.</param>
public sealed record BroughtFile(string Session, string Page, ValidationReport Report);
