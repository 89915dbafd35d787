namespace Processing.Policy;

/// <summary>A policy table as people read it.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Rows">Its rows.</param>
public sealed record RegisteredTable(string Title, IReadOnlyList<RegisteredRow> Rows);
