namespace Processing.Stores.Foreign;

/// <summary>Our queries to foreign partners and how far they are; what the partners told is not here but in <see cref="ISequesteredStore"/>.</summary>
public interface IForeignQueryStore
{
    /// <summary>Adds a query; one of that id that is there already is left as it is.</summary>
    /// <param name="query">The query.</param>
    Task AddAsync(ForeignQuery query);

    /// <summary>The query, or null.</summary>
    /// <param name="id">The id.</param>
    Task<ForeignQuery?> FindAsync(Guid id);

    /// <summary>Sets where a query stands.</summary>
    /// <param name="id">The query.</param>
    /// <param name="status">The new standing.</param>
    Task SetStatusAsync(Guid id, ForeignQueryStatus status);

    /// <summary>The queries of a person, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<ForeignQuery>> ReadByPersonAsync(Guid personId);

    /// <summary>Queries, newest first.</summary>
    /// <param name="officer">Only of this officer, by e-mail address; null for all.</param>
    /// <param name="status">Only of this standing; null for all.</param>
    /// <param name="count">How many at most, 1 to 500.</param>
    Task<IReadOnlyList<ForeignQuery>> ReadAsync(string? officer, ForeignQueryStatus? status, int count);

    /// <summary>Adds a round. A second one of the same query, country and number is an error of the database.</summary>
    /// <param name="round">The round.</param>
    Task AddRoundAsync(ForeignRound round);

    /// <summary>Sets what became of a round: reminder, escalation, outcome, purge.</summary>
    /// <param name="round">The round as it is now.</param>
    Task UpdateRoundAsync(ForeignRound round);

    /// <summary>The rounds of a query, by country and number.</summary>
    /// <param name="queryId">The query.</param>
    Task<IReadOnlyList<ForeignRound>> ReadRoundsAsync(Guid queryId);

    /// <summary>The round that a message sent, or null.</summary>
    /// <param name="messageId">The outbound message.</param>
    Task<ForeignRound?> FindRoundAsync(Intake.MessageId messageId);

    /// <summary>How many first rounds went to a country, for the yearly quota.</summary>
    /// <param name="country">The country.</param>
    /// <param name="from">From when on, UTC.</param>
    Task<int> CountFirstRoundsAsync(string country, DateTimeOffset from);

    /// <summary>Removes the queries about a person and their rounds. The accounting of disclosures stays.</summary>
    /// <param name="personId">The person.</param>
    /// <returns>How many queries there were.</returns>
    Task<int> DeleteByPersonAsync(Guid personId);
}
