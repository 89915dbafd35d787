using Processing.Intake;
using Processing.Messages.Xml;
using Processing.Stores.Images;
using Schemas.Infoset;
using Schemas.Validation;

namespace Processing.Messages.ValidateMessage;

/// <summary>Checks the file inside a <c>ValidateMessageRequest</c>: alone, or in a conformance session where the request names one.</summary>
internal static class MessageFileCheck
{
    /// <summary>Checks the file as if it had arrived alone.</summary>
    /// <param name="validator">The checks.</param>
    /// <param name="desk">Where sessions are kept; null where there are none.</param>
    /// <param name="message">The request.</param>
    /// <returns>What was found, and in what session.</returns>
    public static (ValidationReport Report, BroughtFile? Session) Validate(MessageValidator validator, IConformanceDesk? desk, ReceivedMessage message)
    {
        InfosetElement content = message.Arrived.Body.Own("SubjectMessageFile").Nc("Base64BinaryObject");
        if (!message.Cut.ByOffset.TryGetValue(content.Offset, out KeptImage file))
        {
            return (new ValidationReport(Verdict.Undetermined, [], 0), null);
        }

        InfosetElement session = message.Arrived.Body.Own("ConformanceSession");
        return session.IsPresent
            ? InSession(desk, session, message.Arrived.Sender.Code, file.Bytes)
            : (Alone(validator, message.Arrived.Sender.Code, file.Bytes), null);
    }

    private static (ValidationReport Report, BroughtFile? Session) InSession(IConformanceDesk? desk, InfosetElement session, string partner, ReadOnlyMemory<byte> file)
    {
        BroughtFile? brought = desk?.Check(partner, session.Own("ConformanceSessionIdentification").Id, session.Own("ConformanceFileName").TextOrNull, file);
        return (brought?.Report ?? new ValidationReport(Verdict.Undetermined, [PackagingFindings.SessionUnknown.Find()], 1), brought);
    }

    private static ValidationReport Alone(MessageValidator validator, string partner, ReadOnlyMemory<byte> file)
    {
        try
        {
            using var infoset = XmlInfoset.Read(file, InfosetLimits.Default);
            return validator.Validate(infoset, infoset.Root, partner);
        }
        catch (InfosetException exception)
        {
            return new ValidationReport(Verdict.Invalid, [FindingOf(exception)], 1);
        }
    }

    private static Finding FindingOf(InfosetException exception) => new()
    {
        Code = exception.FindingCode,
        Severity = Severity.Error,
        Text = exception.Reason,
        Line = exception.Line,
        Column = exception.Column,
        ByteOffset = exception.Offset,
    };
}
