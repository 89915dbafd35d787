using System.Security.Cryptography;
using System.Text;
using Processing.Intake.Content;
using Processing.Messages;
using Processing.Messages.IdentProfile;
using Processing.Messages.NativeEbts;
using Processing.Messages.ReceiveResponse;
using Processing.Messages.Xml;
using Processing.Sequestered;
using Processing.Stores;
using Processing.Stores.Checks;
using Processing.Stores.Foreign;
using Processing.Stores.Messages;

namespace Processing.Intake;

/// <summary>Looks at a message for the first time: type, header, conversation, content.</summary>
internal sealed class Reception(IStorage storage, TimeProvider time)
{
    /// <summary>Looks at a message.</summary>
    public async Task<ReceivedMessage> ReceiveAsync(ArrivedMessage arrived, CancellationToken cancellationToken)
    {
        MessageType? type = MessageTypes.Find(arrived.Body.Name);
        CutContent cut = ContentCutter.Cut(arrived.Infoset, arrived.Body, arrived.Wire);
        var id = MessageId.New(time);
        if (type?.Stem is MessageTypes.NativeEbts or MessageTypes.ReceiveResponse)
        {
            return await EbtsAsync(new ReceivedMessage
            {
                Id = id,
                Arrived = arrived,
                Type = type,
                Header = null,
                Cut = cut,
                ConversationId = id.Value,
            }, cancellationToken);
        }

        var header = arrived.Body.Name.Namespace == MessageTypes.IdentNamespace
            ? IdentRequestReader.Header(arrived.Body, arrived.Sender.Code)
            : MessageHeader.Read(arrived.Body);
        var received = new ReceivedMessage
        {
            Id = id,
            Arrived = arrived,
            Type = type,
            Header = header,
            Cut = cut,
            ConversationId = ConversationOf(header?.Conversation, arrived.Sender.Code, id),
        };
        return type?.Stem is "DeliverForeignAnswer" or "OrderForeignInformation" ? await ForeignAsync(received, cancellationToken) : received;
    }

    // It belongs to the conversation of the query, whatever its header says. What a partner told does not go into the log.
    private async Task<ReceivedMessage> ForeignAsync(ReceivedMessage message, CancellationToken cancellationToken)
    {
        ReceivedMessage bare = LogCopy.Covers(message.Type?.Stem ?? string.Empty) ? message with { Cut = LogCopy.Of(message.Cut) } : message;
        if (!Guid.TryParse(message.Arrived.Body.Own("ForeignQueryIdentification").Id, out Guid queryId))
        {
            return bare;
        }

        ForeignQuery? query = await storage.ReadAsync(stores => stores.ForeignQueries.FindAsync(queryId), cancellationToken);
        return query is null ? bare : bare with { ConversationId = query.ConversationId, RelatedId = query.MessageId };
    }

    /// <summary>Our id of a conversation: the sender's where it is a UUID, else one made of it; a new one where the sender names none.</summary>
    private static Guid ConversationOf(string? named, string sender, MessageId id)
    {
        if (string.IsNullOrEmpty(named))
        {
            return id.Value;
        }

        return Guid.TryParse(named, out Guid given)
            ? given
            : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(sender + "/" + named)).AsSpan(0, 16));
    }

    // The sender's control number is the identification, so that the same transaction has effect once however often it is brought.
    private async Task<ReceivedMessage> EbtsAsync(ReceivedMessage message, CancellationToken cancellationToken)
    {
        EbtsReply? answer = message.Type?.Stem == MessageTypes.NativeEbts
            ? EbtsReplyReader.TryRead(message, out _)
            : PackageAnswerReader.TryRead(message.Arrived.Body, out _);
        if (answer is null)
        {
            return message;
        }

        string partner = message.Arrived.Sender.Code;
        (MessageId? related, Guid? conversation) = await storage.ReadAsync(
            async stores =>
            {
                BackgroundCheck? check = await CheckOfAnswer.FindAsync(stores, partner, answer.ControlReference);
                MessageRow? asker = check is null ? null : await stores.Messages.FindAsync(check.MessageId);
                return (asker?.Id, asker?.ConversationId);
            },
            cancellationToken);
        return message with
        {
            Header = new MessageHeader(answer.ControlNumber, partner, 2, null, answer.ControlReference),
            ConversationId = conversation ?? message.ConversationId,
            RelatedId = related,
        };
    }
}
