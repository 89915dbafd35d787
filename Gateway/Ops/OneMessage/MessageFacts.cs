using Processing.Stores;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;
using Processing.Stores.Work;
using Schemas.Validation;

namespace Gateway.Ops.OneMessage;

/// <summary>What the page of a message needs to know.</summary>
internal sealed record MessageFacts
{
    /// <summary>The message.</summary>
    public required MessageRow Row { get; init; }

    /// <summary>Its findings.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What happened to it.</summary>
    public required IReadOnlyList<JournalEntry> Journal { get; init; }

    /// <summary>All messages of its conversation, oldest first.</summary>
    public required IReadOnlyList<MessageRow> Conversation { get; init; }

    /// <summary>Its place in the pipeline, or null.</summary>
    public WorkItem? Work { get; init; }

    /// <summary>Its place in the outbox, or null.</summary>
    public OutboxItem? Outbox { get; init; }

    /// <summary>The attempts to deliver it.</summary>
    public IReadOnlyList<OutboxAttempt> Attempts { get; init; } = [];

    /// <summary>The encounter that the conversation reported, or null.</summary>
    public Encounter? Encounter { get; init; }

    /// <summary>The question, or null where the page is of an answer whose question is gone.</summary>
    public MessageRow? Request { get; init; }

    /// <summary>The newest answer, or null.</summary>
    public MessageRow? Reply { get; init; }

    /// <summary>The contents of question and answer, where the visitor may see them.</summary>
    public IReadOnlyList<MessagePane> Panes { get; init; } = [];
}
