using Processing.Intake;

namespace Processing.Stores.People;

/// <summary>People, their identifiers and names. Links between them are events; nothing is merged in place.</summary>
public interface IPersonStore
{
    /// <summary>Adds a person.</summary>
    /// <param name="personId">The id, a version 7 UUID.</param>
    /// <param name="at">When, UTC.</param>
    Task AddAsync(Guid personId, DateTimeOffset at);

    /// <summary>Adds an identifier that a message claims for a person; one that it has claimed already is left as it is.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="identifier">The identifier.</param>
    /// <param name="messageId">The message it came with.</param>
    Task AddIdentifierAsync(Guid personId, PersonIdentifier identifier, MessageId messageId);

    /// <summary>Adds a biography that a message claims for a person; one that it has claimed already is left as it is.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="biography">The name, birth date and sex as claimed.</param>
    /// <param name="messageId">The message it came with.</param>
    Task AddBiographyAsync(Guid personId, Biography biography, MessageId messageId);

    /// <summary>The people who hold an identifier; more than one is an anomaly to be reviewed.</summary>
    /// <param name="identifier">The identifier.</param>
    Task<IReadOnlyList<Guid>> FindByIdentifierAsync(PersonIdentifier identifier);

    /// <summary>Adds a link event: why a message was tied to a person.</summary>
    /// <param name="link">The event.</param>
    Task AddLinkAsync(PersonLink link);

    /// <summary>The identifiers of a person, by kind and value.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<PersonIdentifier>> ReadIdentifiersAsync(Guid personId);

    /// <summary>What a message claims of the person it is tied to.</summary>
    /// <param name="messageId">The message.</param>
    Task<PersonClaims> ReadClaimsAsync(MessageId messageId);

    /// <summary>Marks a biography that a message claims as corrected: it stays, and is no part of what is held of the person any more.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="biography">The biography.</param>
    /// <param name="caseId">The case that corrected it.</param>
    Task MarkCorrectedAsync(MessageId messageId, Biography biography, Guid caseId);

    /// <summary>Takes an identifier from a person because it was corrected; the amendment keeps it.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="identifier">The identifier.</param>
    Task RemoveIdentifierAsync(Guid personId, PersonIdentifier identifier);

    /// <summary>The biographies of a person, each once, oldest first, without those that were corrected.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<Biography>> ReadBiographiesAsync(Guid personId);

    /// <summary>
    /// Ties what a message brought to another person: its identifiers, names, encounter, checks and decisions. It is the projection of the
    /// link events; whoever calls it adds those events in the same transaction.
    /// </summary>
    /// <param name="messageId">The message.</param>
    /// <param name="from">Whom it was tied to.</param>
    /// <param name="to">Whom it is tied to now.</param>
    Task MoveAsync(MessageId messageId, Guid from, Guid to);

    /// <summary>The link events of a message, oldest first.</summary>
    /// <param name="messageId">The message.</param>
    Task<IReadOnlyList<PersonLink>> ReadLinksAsync(MessageId messageId);

    /// <summary>The link events of a person, oldest first.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<PersonLink>> ReadLinksAsync(Guid personId);

    /// <summary>People in the order of their ids.</summary>
    /// <param name="after">Only people after this one; null for the first.</param>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<Guid>> ReadPeopleAsync(Guid? after, int count);

    /// <summary>Every name that messages claim for a person, in the order in which they came.</summary>
    /// <param name="personId">The person.</param>
    Task<IReadOnlyList<ClaimedName>> ReadClaimedNamesAsync(Guid personId);
}
