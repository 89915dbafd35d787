using Processing.Stores.People;

namespace Persistence.People;

/// <summary>A row of <c>name_figure</c>, or a count of names, as Dapper reads it.</summary>
internal sealed class FigureRecord
{
    public string Part { get; init; } = "";

    public string Name { get; init; } = "";

    public double Figure { get; init; }

    /// <summary>The figure of the contract.</summary>
    public NameFigure ToFigure() => new(Part, Name, Figure);
}
