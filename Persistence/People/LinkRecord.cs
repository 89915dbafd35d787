using Processing.Intake;
using Processing.Stores.People;

namespace Persistence.People;

/// <summary>A row of <c>person_link</c> as Dapper reads it.</summary>
internal sealed class LinkRecord
{
    public Guid PersonId { get; init; }

    public Guid MessageId { get; init; }

    public string Kind { get; init; } = "";

    public string Evidence { get; init; } = "";

    public string Actor { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public string? Explanation { get; init; }

    /// <summary>The event of the contract.</summary>
    public PersonLink ToLink() => new(PersonId, new MessageId(MessageId), Kind, Evidence, Actor, At, Explanation);
}
