namespace Processing.Policy;

/// <summary>The collections of information with their control numbers, as people read them.</summary>
/// <remarks>Source: Paperwork Reduction Act, 44 U.S.C. 3512.</remarks>
public static class CollectionRegister
{
    private static readonly PolicyTable Table = PolicyTable.Load("collections", "collection");

    /// <summary>The collection of a form or tool on a day; null where no row names it.</summary>
    /// <param name="day">The day.</param>
    /// <param name="collection">The form, or <c>IVT</c>.</param>
    public static RegisteredForm? Find(DateOnly day, string collection) => Table.Find(day, collection) is { } row
        ? new RegisteredForm(row["collection"], row["title"], row["notice"].Length == 0 ? null : row["notice"], row["control_number"], row.Source, row.IsVerified)
        : null;

    /// <summary>The forms and tools that have a row on a day.</summary>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<string> Names(DateOnly day) => [.. Table.Rows.Where(row => row.HoldsOn(day)).Select(row => row["collection"])];
}
