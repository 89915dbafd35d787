namespace Gateway.Pdf;

/// <summary>A table of text.</summary>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="Rows">The rows; each has a cell for every column.</param>
internal sealed record PdfTable(IReadOnlyList<PdfColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
