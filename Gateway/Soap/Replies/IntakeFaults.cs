using Gateway.Soap.Faults;
using Processing.Intake;
using Processing.Intake.Answers;
using Schemas.Validation;

namespace Gateway.Soap.Replies;

/// <summary>Turns what the intake says into faults.</summary>
internal static class IntakeFaults
{
    /// <summary>The name of the fault that says that the failure is ours.</summary>
    public const string InternalError = "InternalError";

    /// <summary>The fault for a message with errors.</summary>
    public static SoapFault Invalid(ValidationReport report) => new()
    {
        // What could not be checked is our failure; what was found is the sender's.
        Code = report.Verdict == Verdict.Undetermined ? FaultCode.Receiver : FaultCode.Sender,
        Text = report.Verdict == Verdict.Undetermined ? "The message could not be checked." : "The message is not valid: see the findings.",
        Detail = FaultDetails.Findings(report),
    };

    /// <summary>The fault for a message that a rule or a right forbids.</summary>
    public static SoapFault Refused(IntakeAnswer.Refused refused)
    {
        string name = refused.Code.ToString();
        string? id = refused.MessageId?.ToString();
        return refused.Code == RefusalCode.Unavailable
            ? new SoapFault
            {
                Code = FaultCode.Receiver,
                Text = refused.Text,
                Detail = FaultDetails.Message(name, refused.Text, id),
                Status = StatusCodes.Status503ServiceUnavailable,
            }
            : SoapFault.Named(name, refused.Text, id);
    }

    /// <summary>The fault for our own failure: the id and nothing else.</summary>
    /// <param name="messageId">The message; null where it was not kept.</param>
    public static SoapFault Failed(MessageId? messageId) => new()
    {
        Code = FaultCode.Receiver,
        Text = "The message could not be handled.",
        Detail = FaultDetails.Message(InternalError, null, messageId?.ToString()),
    };
}
