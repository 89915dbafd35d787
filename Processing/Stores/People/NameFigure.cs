namespace Processing.Stores.People;

/// <summary>How common a name is, or how many people there are.</summary>
/// <param name="Part">One of the constants here.</param>
/// <param name="Name">The name in plain form, or the code of a given name in decimal digits; the class for <see cref="Source"/>; empty for <see cref="Population"/>.</param>
/// <param name="Figure">The share of names, 0 to 1; for <see cref="Population"/> and <see cref="Source"/> the number of people.</param>
public sealed record NameFigure(string Part, string Name, double Figure)
{
    /// <summary>The number of people.</summary>
    public const string Population = "population";

    /// <summary>The share of a family name.</summary>
    public const string Family = "family";

    /// <summary>The share of a given name, whole.</summary>
    public const string Given = "given";

    /// <summary>The share of the code of first given names.</summary>
    public const string GivenCode = "given code";

    /// <summary>The number of people of a source class: <c>card</c>, <c>no prints</c>, <c>full</c>.</summary>
    public const string Source = "source";

    /// <summary>Names that are less common are not counted one by one: one in 200 000.</summary>
    public const double LeastShare = 5e-6;
}
