namespace Processing.ForeignQueries.Desk;

/// <summary>A row of a sheet of questions.</summary>
/// <param name="Number">The row in the sheet, counted from 1 with the head.</param>
/// <param name="Form">What it asks; null where it cannot be read.</param>
/// <param name="Obstacles">What stands against it, each with its column.</param>
public sealed record SheetRow(int Number, QuestionForm? Form, IReadOnlyList<QueryObstacle> Obstacles);
