using Processing.Intake;
using Processing.Intake.Content;
using Processing.Messages.DeliverForeignAnswer;
using Processing.Pipeline;
using Processing.Sequestered;
using Processing.Stores.Images;
using Processing.Stores.Messages;
using Schemas.Infoset;
using Schemas.Validation;

namespace Processing.Partners.Outbox;

/// <summary>Reads a partner's synchronous answer, checks it as strictly as any message, and makes it ready for the log.</summary>
internal sealed class AnswerKeeping(IImageKeeper keeper, MessageValidator validator, SequesterKeys keys, TimeProvider time)
{
    /// <summary>Reads the answer; its binary values are on disk when the task ends.</summary>
    /// <param name="question">The outbound message.</param>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="link">The link that carried it.</param>
    /// <param name="xml">The answer, possibly empty.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Null where it is not valid, not ready, or no answer to the question.</returns>
    public async Task<ReadAnswer?> ReadAsync(
        MessageRow question, string operation, IPartnerLink link, ReadOnlyMemory<byte> xml, CancellationToken cancellationToken)
    {
        if (xml.IsEmpty || link.AllowsEmptyAnswer)
        {
            return link.AllowsEmptyAnswer ? new ReadAnswer(new PartnerAnswer { Outcome = "Delivered" }, null) : null;
        }

        try
        {
            using var infoset = XmlInfoset.Read(xml, InfosetLimits.Default);
            if (validator.Validate(infoset, infoset.Root).Verdict != Verdict.Valid || link.Read(operation, infoset.Root) is not { } answer)
            {
                return null;
            }

            CutContent cut = ContentCutter.Cut(infoset, infoset.Root, WireOf(question, xml));
            if (LogCopy.Covers(infoset.Root.Name.LocalName))
            {
                answer = answer with
                {
                    Foreign = ForeignAnswer.Read(infoset.Root, null, cut.ByOffset, keys) ?? ForeignAnswer.Bare(answer.Outcome, keys),
                };
                cut = LogCopy.Of(cut);
            }

            await keeper.KeepAsync(cut.Images, cancellationToken);
            return new ReadAnswer(answer, RowOf(question, infoset.Root.Name.LocalName, cut, xml.Length));
        }
        catch (InfosetException)
        {
            // No XML at all: the same as an answer that is not valid.
            return null;
        }
    }

    private static WireForm WireOf(MessageRow question, ReadOnlyMemory<byte> xml) => new()
    {
        Service = question.Service,
        ContentType = "application/xml; charset=utf-8",
        Protocol = "SOAP",
        Entity = xml,
        DocumentOffset = 0,
        Headers = string.Empty,
    };

    private MessageRow RowOf(MessageRow question, string root, CutContent cut, int lengthBytes)
    {
        DateTimeOffset now = time.GetUtcNow();
        return new MessageRow
        {
            Id = new MessageId(DerivedId.Make(question.Id.Value, "answer", now)),
            Direction = MessageDirection.InboundReply,
            Partner = question.Partner,
            MessageType = root,
            ConversationId = question.ConversationId,
            RelatedId = question.Id,
            Digest = cut.Digest,
            At = now,
            Verdict = Verdict.Valid,
            Status = MessageStatus.Done,
            Priority = question.Priority,
            LengthBytes = lengthBytes,
            Protocol = "SOAP",
            Service = question.Service,
            ContentType = "application/xml; charset=utf-8",
            Headers = string.Empty,
            Content = cut.Content,
        };
    }
}
