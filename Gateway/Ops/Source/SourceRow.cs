namespace Gateway.Ops.Source;

/// <summary>A row of the source view: a line of the document, or a part of a line that was too long to read.</summary>
/// <param name="Line">The line of the document, counted from 1.</param>
/// <param name="Column">The column of the row's first character, counted from 1; 1 unless the row goes on with a line.</param>
/// <param name="Indent">By how many levels a row that we broke off is set in; 0 for a row that begins its line.</param>
/// <param name="Pieces">What stands in it.</param>
internal sealed record SourceRow(int Line, int Column, int Indent, List<SourcePiece> Pieces)
{
    /// <summary>Whether the place is in this row or behind it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="column">The column.</param>
    public bool IsAtOrBefore(int line, int column) => Line < line || (Line == line && Column <= column);
}
