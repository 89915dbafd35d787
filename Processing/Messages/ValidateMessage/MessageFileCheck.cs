using Processing.Intake;
using Processing.Messages.Xml;
using Processing.Stores.Images;
using Schemas.Infoset;
using Schemas.Validation;

namespace Processing.Messages.ValidateMessage;

/// <summary>Checks the file inside a <c>ValidateMessageRequest</c>.</summary>
internal static class MessageFileCheck
{
    /// <summary>Checks the file as if it had arrived alone.</summary>
    public static ValidationReport Validate(MessageValidator validator, ReceivedMessage message)
    {
        InfosetElement content = message.Arrived.Body.Own("SubjectMessageFile").Nc("Base64BinaryObject");
        if (!message.Cut.ByOffset.TryGetValue(content.Offset, out KeptImage file))
        {
            return new ValidationReport(Verdict.Undetermined, [], 0);
        }

        try
        {
            using var infoset = XmlInfoset.Read(file.Bytes, InfosetLimits.Default);
            return validator.Validate(infoset, infoset.Root, message.Arrived.Sender.Code);
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
