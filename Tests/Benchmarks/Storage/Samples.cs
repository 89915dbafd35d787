using System.Security.Cryptography;
using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Images;
using Processing.Stores.Messages;
using Processing.Stores.Work;
using Schemas.Validation;

namespace Benchmarks.Storage;

/// <summary>What is kept: messages of 10 KB and images of 375 KB, each with an id of its own.</summary>
internal static class Samples
{
    private const int SkeletonLength = 10_000;
    private const int ImageLength = 375_000;

    private static readonly byte[] Skeleton = RandomNumberGenerator.GetBytes(SkeletonLength);
    private static readonly byte[] Image = RandomNumberGenerator.GetBytes(ImageLength);

    /// <summary>A message with its spans.</summary>
    /// <param name="images">The images that were cut out of it.</param>
    public static MessageRow Message(IReadOnlyList<KeptImage> images)
    {
        var id = MessageId.New(TimeProvider.System);
        return new MessageRow
        {
            Id = id,
            Direction = MessageDirection.Inbound,
            Partner = "ASC",
            MessageType = "EnrollEncounterRequest",
            Identification = $"TCN-{Guid.CreateVersion7():N}",
            ConversationId = Guid.CreateVersion7(),
            Digest = RandomNumberGenerator.GetBytes(32),
            At = TimeProvider.System.GetUtcNow(),
            Verdict = Verdict.Valid,
            Status = MessageStatus.InWork,
            LengthBytes = SkeletonLength,
            Protocol = "HTTP/1.1",
            Service = "exchange",
            ContentType = "text/xml; charset=utf-8",
            Headers = "Host: localhost:8080\nSOAPAction: \"https://cpms.example/ns/exchange/1.0/EnrollEncounter\"\nUser-Agent: benchmark",
            Content = new KeptContent(
                Skeleton,
                [.. images.Select((image, index) =>
                    new KeptSpan(index * 100, image.Digest, SpanForm.Binary, 0, "", image.Bytes.Length))],
                0,
                SkeletonLength),
        };
    }

    /// <summary>An image that is not kept yet. Its digest is drawn, not computed: hashing is not what is measured here.</summary>
    public static KeptImage NewImage() => new(RandomNumberGenerator.GetBytes(32), Image);

    /// <summary>Accepts a message as the intake does: claim, log, work and journal in one transaction.</summary>
    /// <param name="storage">The storage.</param>
    /// <param name="message">The message.</param>
    public static Task AcceptAsync(IStorage storage, MessageRow message) => storage.WriteAsync(
        async stores =>
        {
            AcceptResult result = await stores.Messages.AcceptAsync(message);
            await stores.Work.AddAsync(new WorkItem(message.Id, 0, "{}", 2, 0, message.At, null));
            await stores.Journal.AddAsync(new JournalEntry
            {
                MessageId = message.Id,
                ConversationId = message.ConversationId,
                Step = "Received",
                Outcome = "Continued",
                StartedAt = message.At,
                RecordedAt = message.At,
            });
            return result;
        },
        CancellationToken.None);
}
