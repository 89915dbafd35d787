using Processing.Messages.FetchAnswer;
using Processing.Messages.Releases;
using Processing.Messages.RetrieveBackgroundCheck;
using Processing.Messages.RetrieveMessageStatus;
using Processing.Messages.ValidateMessage;
using Processing.Messages.Xml;
using Processing.Pipeline.Answering;
using Processing.Policy;
using Processing.Stores;
using Schemas.Validation;

namespace Processing.Intake.Answers;

/// <summary>Answers the operations that need no pipeline, in the transaction that keeps them. A new one is a line here.</summary>
internal sealed class DirectAnswers(MessageValidator validator, ReplyCheck check, IConformanceDesk? conformance, PolicyTables policy, TimeProvider time)
{
    /// <summary>What makes the answer to a message.</summary>
    public Func<IStores, Task<byte[]>> For(AcceptedMessage message)
    {
        Func<IStores, MessageHead, Task<byte[]>> write = Writer(message);
        return async stores =>
        {
            byte[] xml = await write(stores, HeadOf(message));
            check.Require(xml);
            return xml;
        };
    }

    private Func<IStores, MessageHead, Task<byte[]>> Writer(AcceptedMessage message)
    {
        switch (message.State.Stem)
        {
            case "FetchAnswer":
                string fetched = FetchedAnswer.SubjectOf(message.Received.Arrived.Body);
                return (stores, head) => FetchedAnswer.WriteAsync(stores, head, message.State.Partner, fetched);
            case "RetrieveMessageStatus":
                string subject = FetchedAnswer.SubjectOf(message.Received.Arrived.Body);
                return (stores, head) => MessageStatusAnswer.WriteAsync(stores, head, message.State.Partner, subject);
            case "RetrieveBackgroundCheck":
                var request = CheckRequest.Read(message.Received.Arrived.Body);
                return (stores, head) => CheckAnswer.WriteAsync(stores, head, request, policy);
            case "ListReleases":
                return ReleaseList.For(message.Received.Arrived.Body);
            case "CollectRelease":
                return ReleaseCollection.For(message.Id, message.Received.Arrived.Body);
            case "RetrieveDisclosureAccounting":
                return DisclosureAccount.For(message.Received.Arrived.Body, policy);
            case "ValidateMessage":
                (ValidationReport report, BroughtFile? session) = MessageFileCheck.Validate(validator, conformance, message.Received);
                return (_, head) => Task.FromResult(ValidationAnswerWriter.Write(head, report, session));
            default:
                throw new System.Diagnostics.UnreachableException("operation " + message.State.Stem);
        }
    }

    private MessageHead HeadOf(AcceptedMessage message)
    {
        DateTimeOffset now = time.GetUtcNow();
        return new MessageHead(
            ReplyRow.IdOf(message.Id, now, isFinal: true).ToString("D"),
            message.State.Partner,
            now,
            message.State.Priority,
            message.State.Conversation,
            message.State.Identification);
    }
}
