using Microsoft.Extensions.Logging;
using Processing.Intake.Answers;
using Processing.Messages;
using Processing.Pipeline;
using Processing.Pipeline.Answering;
using Processing.Sequestered;
using Processing.Stores;
using Processing.Stores.Images;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Processing.Intake;

/// <inheritdoc/>
internal sealed class MessageIntake(
    IStorage storage,
    Reception reception,
    MessageKeeping keeping,
    DirectAnswers directAnswers,
    AnswerWait answerWait,
    MessageValidator validator,
    SequesterKeys keys,
    TimeProvider time,
    ILogger<MessageIntake> logger)
    : IMessageIntake
{
    /// <inheritdoc/>
    public async Task<IntakeAnswer> AcceptAsync(ArrivedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            ReceivedMessage received = await reception.ReceiveAsync(message, cancellationToken);
            using IDisposable? scope = LogScope.Conversation(logger, received.ConversationId);
            IntakeAnswer answer = await AcceptAsync(received, cancellationToken);
            ProcessingMetrics.AnswerGiven((time.GetUtcNow() - message.ReceivedAt).TotalSeconds, answer.GetType().Name);
            return answer;
        }
        catch (StorageUnavailableException exception)
        {
            logger.PipelineWithoutStorage(exception.GetType().Name);
            return new IntakeAnswer.Refused(RefusalCode.Unavailable, null, "The message was not kept; send it again later.");
        }
    }

    private static RefusalCode? RightOf(ReceivedMessage message)
    {
        MessageType? type = message.Type;
        if (type is null || type.Standing == MessageStanding.Outbound || type.Service != message.Arrived.Wire.Service)
        {
            return RefusalCode.UnknownMessage;
        }

        return message.Arrived.Sender.MayCall(type.Stem) ? null : RefusalCode.OperationNotAllowed;
    }

    private async Task<IntakeAnswer> AcceptAsync(ReceivedMessage message, CancellationToken cancellationToken)
    {
        if (RightOf(message) is { } refusal)
        {
            return await RefuseAsync(message, refusal, new ValidationReport(Verdict.Undetermined, [], 0), cancellationToken);
        }

        ValidationReport report = validator.Validate(message.Arrived.Infoset, message.Arrived.Body, message.Arrived.Sender.Code);
        ProcessingMetrics.MessageArrived(message.Type?.Stem ?? string.Empty, report.Verdict);
        logger.MessageArrived(
            message.Id.ToString(), message.Arrived.Sender.Code, message.Type?.Stem ?? string.Empty, report.Verdict.ToString());
        if (report.Verdict != Verdict.Valid)
        {
            return await InvalidAsync(message, report, cancellationToken);
        }

        if (message.Header?.IsFrom(message.Arrived.Sender.Code) == false)
        {
            return await RefuseAsync(message, RefusalCode.SenderMismatch, report, cancellationToken);
        }

        if (message.Type?.Standing == MessageStanding.NotYetServed)
        {
            return await RefuseAsync(message, RefusalCode.NotYetServed, report, cancellationToken);
        }

        MessageState? state = FirstReading.Read(message, keys, out Finding? finding, out IReadOnlyList<KeptImage> extraImages);
        if (state is null)
        {
            return await InvalidAsync(message, WithFinding(report, finding), cancellationToken);
        }

        try
        {
            return await TakeAsync(new AcceptedMessage(message, state, report, extraImages), cancellationToken);
        }
        catch (InvalidReplyException exception)
        {
            logger.MessageFailed(exception, message.Id.ToString(), 0, exception.GetType().Name);
            await keeping.KeepParkedAsync(message, report, exception.GetType().Name, cancellationToken);
            return new IntakeAnswer.Failed(message.Id);
        }
    }

    private static ValidationReport WithFinding(ValidationReport report, Finding? finding) =>
        finding is null
            ? report with { Verdict = Verdict.Undetermined }
            : new ValidationReport(Verdict.Invalid, [.. report.Findings, finding], report.FindingsTotal + 1);

    private async Task<IntakeAnswer> InvalidAsync(ReceivedMessage message, ValidationReport report, CancellationToken cancellationToken)
    {
        await keeping.KeepRefusedAsync(message, report, report.Verdict.ToString(), cancellationToken);
        return new IntakeAnswer.Invalid(message.Id, report);
    }

    private async Task<IntakeAnswer> RefuseAsync(
        ReceivedMessage message, RefusalCode code, ValidationReport report, CancellationToken cancellationToken)
    {
        await keeping.KeepRefusedAsync(message, report, code.ToString(), cancellationToken);
        logger.MessageRefused(message.Id.ToString(), code.ToString());
        return Refusals.Of(code, message.Id);
    }

    private async Task<IntakeAnswer> TakeAsync(AcceptedMessage message, CancellationToken cancellationToken)
    {
        if (message.Received.Type?.IsImmediate == true)
        {
            return await TakeImmediateAsync(message, cancellationToken);
        }

        Task<MessageResult> result = answerWait.Expect(message.Id);
        try
        {
            MessageRow? interim = answerWait.InterimAtOnce(message);
            AcceptResult accepted = await keeping.KeepAsync(message, interim, cancellationToken);
            return accepted switch
            {
                AcceptResult.Repeated repeated => await RepeatAsync(message, repeated.First, cancellationToken),
                AcceptResult.Conflicting => await RefuseAsync(
                    message.Received, RefusalCode.MessageIdentificationConflict, message.Report, cancellationToken),
                _ => await answerWait.WaitAsync(message, interim, result, cancellationToken),
            };
        }
        finally
        {
            answerWait.Forget(message.Id);
        }
    }

    private async Task<IntakeAnswer> TakeImmediateAsync(AcceptedMessage message, CancellationToken cancellationToken)
    {
        (AcceptResult accepted, byte[]? answer) = await keeping.KeepAnsweredAsync(message, directAnswers.For(message), cancellationToken);
        return accepted switch
        {
            AcceptResult.Repeated repeated => await RepeatAsync(message, repeated.First, cancellationToken),
            AcceptResult.Conflicting => await RefuseAsync(
                message.Received, RefusalCode.MessageIdentificationConflict, message.Report, cancellationToken),
            _ => new IntakeAnswer.Replied(message.Id, answer ?? throw new System.Diagnostics.UnreachableException("no answer")),
        };
    }

    /// <summary>Answers a repeat as the first message was answered, or as it would be answered now.</summary>
    private async Task<IntakeAnswer> RepeatAsync(AcceptedMessage message, MessageId first, CancellationToken cancellationToken)
    {
        logger.MessageRepeated(first.ToString(), message.State.Partner);
        if (await storage.ReadAsync(stores => MessageKeeping.FindReplyAsync(stores, first), cancellationToken) is { } reply)
        {
            return new IntakeAnswer.Replied(first, reply.Xml);
        }

        AcceptedMessage asFirst = message with { Received = message.Received with { Id = first } };
        return message.Received.Type?.IsOneWay == true
            ? new IntakeAnswer.Taken(first)
            : await answerWait.InterimAsync(asFirst);
    }
}
