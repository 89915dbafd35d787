using Processing.Intake;
using Processing.Intake.Content;
using Processing.Messages.Xml;
using Processing.Partners;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.Work;
using Schemas.Validation;

namespace Processing.Pipeline;

/// <summary>A message in one step: what is known of it, the stores of the step's transaction, and what the step wants sent.</summary>
internal sealed class MessageContext(MessageId id, MessageState state, IStores stores, DateTimeOffset now, object? prepared)
{
    private readonly SortedSet<string> _partners = new(StringComparer.Ordinal);

    /// <summary>The message.</summary>
    public MessageId Id => id;

    /// <summary>What is known of it; handlers replace it with what they have found.</summary>
    public MessageState State { get; set; } = state;

    /// <summary>The stores of the step's transaction.</summary>
    public IStores Stores => stores;

    /// <summary>The time of the step, UTC.</summary>
    public DateTimeOffset Now => now;

    /// <summary>Today, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>What <see cref="IMessageHandler.PrepareAsync"/> made.</summary>
    public object? Prepared => prepared;

    /// <summary>Why the step decided as it did, for the journal: rules and kinds, no values.</summary>
    public string? Reason { get; set; }

    /// <summary>The partners that have something new in the outbox.</summary>
    public IReadOnlyCollection<string> Partners => _partners;

    /// <summary>An id that this message gives to a row for a purpose, always the same one.</summary>
    public Guid IdFor(string purpose) => DerivedId.Make(id.Value, purpose);

    /// <summary>The answer to a question that was asked, or null.</summary>
    public PartnerAnswer? AnswerTo(string question) => State.Questions.GetValueOrDefault(question)?.Answer;

    /// <summary>Whether a question was asked.</summary>
    public bool HasAsked(string question) => State.Questions.ContainsKey(question);

    /// <summary>The header of a message to a partner.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="outboundId">Our id of the message, which is also its identification.</param>
    public MessageHead HeadFor(string partner, Guid outboundId) =>
        new(outboundId.ToString("D"), partner, now, State.Priority, State.ConversationId.ToString("D"));

    /// <summary>Puts a message to a partner into the log and the outbox and remembers it as a question.</summary>
    /// <param name="question">The name of the question, unique in the message.</param>
    /// <param name="outbound">What to send.</param>
    public async Task SendAsync(string question, OutboundMessage outbound)
    {
        Guid outboundId = outbound.Id;
        await stores.Messages.AddAsync(RowOf(
            new MessageId(outboundId), outbound.Partner, outbound.MessageType, outbound.Identification, outbound.Content, MessageStatus.InWork));
        await stores.Outbox.AddAsync(new OutboxItem
        {
            MessageId = new MessageId(outboundId),
            Partner = outbound.Partner,
            Operation = outbound.Operation,
            GroupKey = outbound.GroupKey,
            Priority = State.Priority,
            DueAt = now,
        });
        State = State.With(question, new Question(outboundId, null));
        _partners.Add(outbound.Partner);
    }

    /// <summary>Writes a journal entry of the message.</summary>
    public Task NoteAsync(string step, string outcome, string? reason, DateTimeOffset startedAt) => stores.Journal.AddAsync(new JournalEntry
    {
        MessageId = id,
        ConversationId = State.ConversationId,
        Step = step,
        Outcome = outcome,
        Reason = reason,
        StartedAt = startedAt,
        RecordedAt = now,
    });

    /// <summary>Puts a message into the log that nobody is called with: it is kept here until it is collected.</summary>
    /// <param name="messageId">Our id of the message, which is also its identification.</param>
    /// <param name="partner">Whom it is for.</param>
    /// <param name="messageType">Its root element.</param>
    /// <param name="content">Its content.</param>
    public Task KeepAsync(MessageId messageId, string partner, string messageType, KeptContent content) =>
        stores.Messages.AddAsync(RowOf(messageId, partner, messageType, messageId.ToString(), content, MessageStatus.Done));

    private MessageRow RowOf(
        MessageId messageId, string partner, string messageType, string identification, KeptContent content, MessageStatus status) => new()
        {
            Id = messageId,
            Direction = MessageDirection.Outbound,
            Partner = partner,
            MessageType = messageType,
            Identification = identification,
            ConversationId = State.ConversationId,
            RelatedId = id,
            Digest = ContentDigest.Of(content),
            At = now,
            Verdict = Verdict.Valid,
            Status = status,
            Priority = State.Priority,
            LengthBytes = Reassembly.LengthOf(content),
            Protocol = string.Empty,
            Service = partner,
            ContentType = "application/xml; charset=utf-8",
            Headers = string.Empty,
            Content = content,
        };
}
