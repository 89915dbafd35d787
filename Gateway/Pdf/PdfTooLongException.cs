namespace Gateway.Pdf;

/// <summary>A document would have more pages than <see cref="Pages.PageFlow.PageLimit"/>.</summary>
internal sealed class PdfTooLongException() : Exception($"The document would be longer than {Pages.PageFlow.PageLimit} pages.");
