namespace Gateway.Pdf.Text;

/// <summary>A word that could not be printed as it is.</summary>
/// <param name="Printed">As it was printed.</param>
/// <param name="CodePoints">What it is: its code points, <c>U+0416 U+0430</c>.</param>
internal readonly record struct RewrittenText(string Printed, string CodePoints);
