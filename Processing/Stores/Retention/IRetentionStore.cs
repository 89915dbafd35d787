namespace Processing.Stores.Retention;

/// <summary>Keeping and destroying.</summary>
public interface IRetentionStore
{
    /// <summary>People of whom a birth date before a day is claimed, in the order of their ids.</summary>
    /// <param name="day">The day.</param>
    /// <param name="after">Only people after this id; null for the first.</param>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<RetentionFacts>> ReadBornBeforeAsync(DateOnly day, Guid? after, int count);

    /// <summary>What decides about one person; null where there is none, or nothing is left of them.</summary>
    /// <param name="personId">The person.</param>
    Task<RetentionFacts?> ReadFactsAsync(Guid personId);

    /// <summary>
    /// Removes everything of a person from every table, and the content of the messages that are about nobody else. Images that nothing
    /// names any more are marked. Disclosures younger than the time of accounting stay, and with them the bare id of the person.
    /// </summary>
    /// <param name="personId">The person.</param>
    /// <param name="runId">The destruction.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="accountingBefore">Disclosures before this time have outlived their own time, UTC.</param>
    Task<ErasureCounts> EraseAsync(Guid personId, Guid runId, DateTimeOffset at, DateTimeOffset accountingBefore);

    /// <summary>Images that a destruction marked.</summary>
    /// <param name="runId">The destruction.</param>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadImagesAsync(Guid runId, int count);

    /// <summary>Those of some images that nothing names.</summary>
    /// <param name="digests">SHA-256 digests.</param>
    Task<IReadOnlyList<ReadOnlyMemory<byte>>> UnusedAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests);

    /// <summary>Takes the marks of images away.</summary>
    /// <param name="digests">SHA-256 digests.</param>
    Task RemoveImagesAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests);

    /// <summary>Keeps a destruction that is asked for.</summary>
    /// <param name="run">The run.</param>
    /// <param name="people">Whom it is to destroy.</param>
    Task AddRunAsync(RetentionRun run, IReadOnlyList<Guid> people);

    /// <summary>Notes who approved a destruction.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="actor">Who: not who asked.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Whether it is approved and not done; true also where it was approved before.</returns>
    Task<bool> ApproveAsync(Guid runId, string actor, DateTimeOffset at);

    /// <summary>A destruction, or null.</summary>
    /// <param name="runId">The run.</param>
    Task<RetentionRun?> FindRunAsync(Guid runId);

    /// <summary>The newest destructions.</summary>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<RetentionRun>> ReadRunsAsync(int count);

    /// <summary>Whom a destruction is to destroy, in the order of their ids.</summary>
    /// <param name="runId">The run.</param>
    Task<IReadOnlyList<RetentionChoice>> ReadChoicesAsync(Guid runId);

    /// <summary>Notes what became of a person in a destruction.</summary>
    /// <param name="choice">The choice with its outcome.</param>
    Task SetOutcomeAsync(RetentionChoice choice);

    /// <summary>Notes that a destruction is done, with its certificate.</summary>
    /// <param name="run">The run.</param>
    Task FinishRunAsync(RetentionRun run);

    /// <summary>Sets a hold.</summary>
    /// <param name="hold">The hold.</param>
    Task AddHoldAsync(LegalHold hold);

    /// <summary>The holds of a person, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<LegalHold>> ReadHoldsAsync(Guid personId);

    /// <summary>The holds that are not lifted, oldest first.</summary>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<LegalHold>> ReadOpenHoldsAsync(int count);

    /// <summary>Notes that a hold is to be lifted.</summary>
    /// <param name="holdId">The hold.</param>
    /// <param name="reason">Why.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>False where it was asked or lifted before.</returns>
    Task<bool> AskLiftAsync(Guid holdId, string reason, string actor, DateTimeOffset at);

    /// <summary>Lifts a hold.</summary>
    /// <param name="holdId">The hold.</param>
    /// <param name="actor">Who: not who asked.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>False where nobody or the same person asked, or it is lifted.</returns>
    Task<bool> LiftAsync(Guid holdId, string actor, DateTimeOffset at);
}
