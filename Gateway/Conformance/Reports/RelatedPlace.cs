namespace Gateway.Conformance.Reports;

/// <summary>A place in another file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; null for the whole file.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record RelatedPlace(string File, int? Line, int? Column);
