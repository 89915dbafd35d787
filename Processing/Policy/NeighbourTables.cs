namespace Processing.Policy;

/// <summary>
/// What is known of the systems around us, by name: what NGI serves and holds, how NGI, IDENT and ABIS reach each other, by which standards
/// files travel, and with whom biometrics are exchanged in the end.
/// </summary>
/// <remarks>Source: OBIM's public page on exchanging biometric data; each row names its own.</remarks>
internal static class NeighbourTables
{
    /// <summary>The tables, with the rows that hold on a day.</summary>
    /// <param name="policy">The tables of the program.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<ReferenceTable> On(PolicyTables policy, DateOnly day) =>
    [
        Table(day, "What NGI serves", policy.NgiServices, ("Service", "service"), ("Area", "area"), ("Transactions", "transactions"), ("Used here", "is_used")),
        Table(day, "What NGI holds", policy.NgiHoldings, ("Category", "category"), ("Who", "holds"), ("Repository (2.098)", "repository")),
        Table(day, "How NGI, IDENT and ABIS reach each other", policy.Interoperability, ("System", "system"), ("Neighbour", "neighbour"), ("Brings", "brings"), ("Our way", "our_way")),
        Table(day, "By which standards files travel", policy.ExchangeStandards, ("Partner", "partner"), ("Standard", "standard"), ("Sent", "sent"), ("Read", "read")),
        Table(day, "With whom biometrics are exchanged", policy.Counterparties, ("Counterparty", "counterparty"), ("Reached by", "reached_by")),
    ];

    private static ReferenceTable Table(DateOnly day, string title, PolicyTable table, params (string Title, string Name)[] columns) => new(
        table.Rows[0].File,
        title,
        [.. columns.Select(column => column.Title)],
        [.. table.Rows.Where(row => row.HoldsOn(day)).Select(row => new ReferenceRow([.. columns.Select(column => row[column.Name])], row.Source, row.IsVerified))]);
}
