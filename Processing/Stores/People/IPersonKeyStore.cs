using Processing.Intake;

namespace Processing.Stores.People;

/// <summary>The keys by which people are searched by name, and how common names are.</summary>
public interface IPersonKeyStore
{
    /// <summary>Adds the keys of a name that a message claims for a person.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="messageId">The message.</param>
    Task AddAsync(IReadOnlyList<PersonKey> keys, MessageId messageId);

    /// <summary>Removes the keys of a message, to be made anew.</summary>
    /// <param name="messageId">The message.</param>
    Task RemoveAsync(MessageId messageId);

    /// <summary>
    /// The names that share the birth date and the family or a given name, or both names and a birth date that is easily taken for this one.
    /// </summary>
    /// <param name="search">What is asked for.</param>
    /// <returns>The keys, one person perhaps several times, and whether a way in was cut at <see cref="KeySearch.RowLimit"/>.</returns>
    Task<(IReadOnlyList<PersonKey> Found, bool IsCut)> FindAsync(KeySearch search);

    /// <summary>Counts people and names anew: reads every key, which takes minutes where there are tens of millions.</summary>
    Task<IReadOnlyList<NameFigure>> CountAsync();

    /// <summary>Removes the keys of a person, to be made anew.</summary>
    /// <param name="personId">The person.</param>
    Task RemoveAsync(Guid personId);

    /// <summary>How far keys of a version were made, or null.</summary>
    /// <param name="version">The version of the rules of names.</param>
    Task<KeyMaking?> FindMakingAsync(int version);

    /// <summary>Notes how far keys of a version were made.</summary>
    /// <param name="making">How far.</param>
    Task SetMakingAsync(KeyMaking making);

    /// <summary>Replaces the figures.</summary>
    /// <param name="figures">What <see cref="CountAsync"/> gave.</param>
    /// <param name="at">When it was counted, UTC.</param>
    Task KeepFiguresAsync(IReadOnlyList<NameFigure> figures, DateTimeOffset at);

    /// <summary>The figures; empty where nothing was counted yet.</summary>
    Task<IReadOnlyList<NameFigure>> ReadFiguresAsync();

    /// <summary>The figures of source classes alone; empty where nothing was counted yet.</summary>
    Task<IReadOnlyList<NameFigure>> ReadSourcesAsync();

    /// <summary>When people and names were counted, UTC; null where they never were.</summary>
    Task<DateTimeOffset?> FiguresCountedAtAsync();
}
