namespace Processing.Stores.Prints;

/// <summary>
/// The templates of all held fingerprints, for searches. An encounter with prints is noted as pending in the transaction that stores it,
/// so that none is forgotten; whom a template belongs to is read from its encounter, which may be tied to another person at any time.
/// </summary>
public interface IPrintStore
{
    /// <summary>Encounters whose prints are not in the index yet, oldest first.</summary>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<PendingPrints>> ReadPendingAsync(int count);

    /// <summary>How many encounters are pending.</summary>
    Task<long> CountPendingAsync();

    /// <summary>Keeps the templates of a pending encounter and strikes it off; does nothing where it is pending no more.</summary>
    /// <param name="encounterId">The encounter.</param>
    /// <param name="prints">The templates by finger; none where no image could be read as a print.</param>
    Task KeepAsync(Guid encounterId, IReadOnlyDictionary<int, byte[]> prints);

    /// <summary>Templates of a finger in the order in which they were kept.</summary>
    /// <param name="finger">1 to 10.</param>
    /// <param name="after">The sequence after which to begin; 0 for the first.</param>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<StoredPrint>> ReadAsync(int finger, long after, int count);

    /// <summary>The templates of one encounter.</summary>
    /// <param name="encounterId">The encounter.</param>
    Task<IReadOnlyList<StoredPrint>> ReadByEncounterAsync(Guid encounterId);

    /// <summary>The person an encounter is tied to now; null where there is no such encounter.</summary>
    /// <param name="encounterId">The encounter.</param>
    Task<Guid?> FindPersonAsync(Guid encounterId);
}
