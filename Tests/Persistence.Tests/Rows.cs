using System.Security.Cryptography;
using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.Work;
using Schemas.Validation;

namespace Persistence.Tests;

/// <summary>Rows with good defaults; a test says only what it is about.</summary>
public static class Rows
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static MessageId NewId() => new(Guid.CreateVersion7());

    public static byte[] Digest(string text) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));

    public static MessageRow Message(string identification = "TCN-1", string partner = "ASC") => new()
    {
        Id = NewId(),
        Direction = MessageDirection.Inbound,
        Partner = partner,
        MessageType = "EnrollEncounterRequest",
        Identification = identification,
        ConversationId = Guid.CreateVersion7(),
        RelatedId = null,
        Digest = Digest("a message"),
        At = Now.AddTicks(TimeSpan.TicksPerMicrosecond * 7),
        Verdict = Verdict.Valid,
        FindingsTotal = 0,
        Status = MessageStatus.InWork,
        Priority = 2,
        LengthBytes = 10_000,
        Protocol = "HTTP/1.1",
        Service = "exchange",
        ContentType = "text/xml; charset=utf-8",
        Headers = "SOAPAction: \"x\"\nUser-Agent: test",
        Content = Content(),
    };

    public static KeptContent Content() => new(
        "<a><b/></a>"u8.ToArray(),
        [
            new KeptSpan(3, Digest("image 1"), SpanForm.Binary, 0, "", 70_000),
            new KeptSpan(7, Digest("image 2"), SpanForm.Base64Lines, 76, "\r\n", 80_000),
        ],
        12,
        11);

    public static WorkItem Work(MessageId id) => new(id, 0, "{}", 2, 0, Now, null);

    public static OutboxItem Outbox(MessageId id) => new()
    {
        MessageId = id,
        Partner = "IDENT",
        Operation = "Verify",
        GroupKey = "person 1",
        DueAt = Now,
    };

    public static JournalEntry Journal(MessageId id) => new()
    {
        MessageId = id,
        ConversationId = Guid.CreateVersion7(),
        Step = "Identity",
        Outcome = "Continued",
        StartedAt = Now,
        RecordedAt = Now.AddSeconds(1),
    };
}
