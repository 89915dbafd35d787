namespace Persistence.Dialects;

/// <summary>The parts of a claim on rows of a queue; each dialect puts them together in its own way.</summary>
internal sealed record Claim
{
    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>The key column.</summary>
    public required string Key { get; init; }

    /// <summary>The assignments.</summary>
    public required string Set { get; init; }

    /// <summary>The cheap part of the condition, without an alias, which is checked again on the row that is changed.</summary>
    public required string Again { get; init; }

    /// <summary>The condition on the alias <c>candidate</c>.</summary>
    public required string Where { get; init; }

    /// <summary>The order of the alias <c>candidate</c>; at most <c>@count</c> rows are taken.</summary>
    public required string Order { get; init; }

    /// <summary>The columns to give back.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The columns with a prefix such as <c>inserted</c>.</summary>
    /// <param name="prefix">The alias.</param>
    public string ColumnsOf(string prefix) => string.Join(", ", Columns.Select(column => $"{prefix}.{column}"));
}
