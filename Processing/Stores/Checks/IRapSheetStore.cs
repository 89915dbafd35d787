using Processing.Intake;

namespace Processing.Stores.Checks;

/// <summary>Rap sheets, sealed, and who read them.</summary>
public interface IRapSheetStore
{
    /// <summary>Adds a rap sheet; one with its id stays as it is.</summary>
    /// <param name="sheet">The rap sheet. Its person is kept only where it has no check.</param>
    Task AddAsync(RapSheet sheet);

    /// <summary>The rap sheet with its sealed text, or null.</summary>
    /// <param name="id">The id.</param>
    Task<RapSheet?> FindAsync(Guid id);

    /// <summary>The rap sheets of a person without their texts, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<RapSheet>> ReadAsync(Guid personId);

    /// <summary>The rap sheets that a message brought, without their texts.</summary>
    /// <param name="messageId">The message.</param>
    Task<IReadOnlyList<RapSheet>> ReadByMessageAsync(MessageId messageId);

    /// <summary>Notes a reading.</summary>
    /// <param name="reading">Who read what, and why.</param>
    Task AddReadingAsync(RapSheetReading reading);

    /// <summary>Who read a rap sheet, oldest first.</summary>
    /// <param name="rapSheetId">The rap sheet.</param>
    Task<IReadOnlyList<RapSheetReading>> ReadReadingsAsync(Guid rapSheetId);
}
