using Gateway.Security;
using Gateway.Soap.Body;
using Gateway.Soap.Replies;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Stores;

namespace Gateway.Soap;

/// <summary>What every exchange uses; one object, so that an exchange is cheap to make.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Time">The clock.</param>
/// <param name="Authenticator">Who says who calls.</param>
/// <param name="Receiver">Who reads bodies.</param>
/// <param name="Responder">Who writes answers.</param>
/// <param name="Intake">Who takes messages.</param>
/// <param name="Log">The log of the edge.</param>
internal sealed record EdgeParts(
    EdgeSettings Settings,
    TimeProvider Time,
    PartnerAuthenticator Authenticator,
    RequestReceiver Receiver,
    SoapResponder Responder,
    IMessageIntake Intake,
    ILogger<EdgeParts> Log)
{
    /// <summary>
    /// Hands a message over. This is the last place where a failure can still be answered, so whatever comes out of the intake becomes
    /// an answer here.
    /// </summary>
    public async Task<IntakeAnswer?> AcceptAsync(ArrivedMessage message, HttpContext context)
    {
        try
        {
            return await Intake.AcceptAsync(message, context.RequestAborted);
        }
        catch (StorageUnavailableException exception)
        {
            Log.IntakeFailed(exception, message.Wire.Service);
            return new IntakeAnswer.Refused(RefusalCode.Unavailable, null, "The message was not kept: send it again.");
        }
#pragma warning disable CA1031 // the sender must get a fault that says nothing, whatever went wrong
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.IntakeFailed(exception, message.Wire.Service);
            return null;
        }
    }
}
