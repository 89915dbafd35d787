namespace Processing.Policy;

/// <summary>A policy table as people read it.</summary>
/// <param name="Id">The table's file name without extension.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Rows">The rows that hold on the day, each with as many cells as there are columns.</param>
public sealed record ReferenceTable(string Id, string Title, IReadOnlyList<string> Columns, IReadOnlyList<ReferenceRow> Rows);
