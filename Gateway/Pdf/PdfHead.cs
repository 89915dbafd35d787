namespace Gateway.Pdf;

/// <summary>What stands around the text of a document. Nothing of it may name a person: title and time also stand in the document's information.</summary>
/// <param name="Title">What the document is, for example <c>Account of disclosures</c>.</param>
/// <param name="Source">Who made it: the left end of the line at the head of each page.</param>
/// <param name="Marking">How it is to be handled: the right end of that line; empty where nothing is to be said.</param>
/// <param name="Reference">The number under which it can be found again: the left end of the line at the foot.</param>
/// <param name="At">When it was made; the only time in it, so that the same content at the same time gives the same bytes.</param>
internal sealed record PdfHead(string Title, string Source, string Marking, string Reference, DateTimeOffset At);
