namespace Gateway.Pdf;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its head; empty in a table without heads.</param>
/// <param name="Share">How wide it is, measured by the sum of the shares; above 0.</param>
/// <param name="IsCode">Whether it is set in Courier.</param>
internal sealed record PdfColumn(string Title, double Share, bool IsCode = false);
