using Gateway.Security;
using Gateway.Soap.Body;
using Gateway.Soap.Dispatch;
using Gateway.Soap.Envelopes;
using Gateway.Soap.Faults;
using Gateway.Soap.Replies;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Partners;
using Schemas.Infoset;

namespace Gateway.Soap;

/// <summary>One SOAP request on its way from HTTP to the intake and back.</summary>
/// <param name="edge">What all exchanges share.</param>
/// <param name="context">The request.</param>
/// <param name="service">The service that was called.</param>
internal sealed class SoapExchange(EdgeParts edge, HttpContext context, ServiceTable service)
{
    // What a fault needs to know, as far as the request was read.
    private SoapVersion _version = SoapVersion.Soap11;
    private string? _messageId;
    private bool _hasAddressing;
    private bool _isFaultUnwanted;

    /// <summary>Takes the request and writes the answer.</summary>
    /// <exception cref="EdgeRefusalException">It is no message.</exception>
    public async Task RunAsync()
    {
        try
        {
            await TakeAsync();
        }
        catch (SoapFaultException exception)
        {
            await FaultAsync(exception.Fault);
        }
        catch (InfosetException exception)
        {
            var fault = IntakeFaults.Invalid(FaultDetails.Unreadable(exception)) with
            {
                Text = "The message cannot be read: see the findings.",
                Status = StatusCodes.Status400BadRequest,
            };
            await FaultAsync(fault);
        }
    }

    private async Task TakeAsync()
    {
        var receivedAt = edge.Time.GetUtcNow();
        var head = RequestHead.Check(context, edge.Settings.Limits);
        _version = head.MediaType.Kind switch
        {
            MessageKind.Soap11 => SoapVersion.Soap11,
            MessageKind.Soap12 => SoapVersion.Soap12,
            _ => throw new EdgeRefusalException(
                EdgeRefusal.MediaTypeUnsupported, "SOAP travels as text/xml or application/soap+xml; bare messages go to /api/messages."),
        };
        var caller = edge.Authenticator.Authenticate(context);
        using var entity = await edge.Receiver.ReceiveAsync(context, head, caller);
        using var infoset = XmlInfoset.Read(entity.Document, edge.Settings.Limits.Infoset, entity.Parts, entity.Charset);
        var request = ReadEnvelope(infoset);
        var sender = Sender(request, caller, receivedAt);
        var operation = ActionCheck.Find(service, request, ActionOf(head));
        await AnswerAsync(request, operation, entity, new ArrivedMessage
        {
            Infoset = infoset,
            Body = request.Body,
            Sender = sender,
            Wire = Wire(request, entity, infoset),
            ReceivedAt = receivedAt,
        });
    }

    private SoapRequest ReadEnvelope(XmlInfoset infoset)
    {
        var reader = new SoapEnvelopeReader(infoset, _version, edge.Settings.Limits);
        try
        {
            var request = reader.Read();
            _isFaultUnwanted = request.Addressing is { IsFaultUnwanted: true };
            if (request.Version != _version)
            {
                throw new EdgeRefusalException(
                    EdgeRefusal.MediaTypeMismatch, $"The envelope is of another SOAP version than {SoapNames.MediaType(_version)}.");
            }

            return request;
        }
        finally
        {
            _version = reader.Version;
            _messageId = reader.MessageId;
            _hasAddressing = reader.HasAddressing;
        }
    }

    private Partner Sender(SoapRequest request, Partner? caller, DateTimeOffset now)
    {
        var credentials = request.Security.IsPresent
            ? SecurityHeader.Read(request.Security, edge.Settings.Limits, now)
            : null;
        if (credentials is null)
        {
            return caller ?? throw new EdgeRefusalException(EdgeRefusal.AuthenticationRequired, "The Security header has no UsernameToken.");
        }

        var named = TokenAuthentication.Authenticate(edge.Authenticator, context, credentials.Value);
        return caller is null || caller.Code == named.Code
            ? named
            : throw SecurityFaults.Failed("The connection and the UsernameToken name different partners.");
    }

    private string? ActionOf(in RequestHead head)
    {
        string? action = _version == SoapVersion.Soap11 ? context.Request.Headers["SOAPAction"] : head.MediaType.Action;
        return action is ['"', .., '"'] ? action[1..^1] : action;
    }

    private WireForm Wire(SoapRequest request, ReceivedEntity entity, XmlInfoset infoset) => new()
    {
        Service = service.Name,
        ContentType = context.Request.ContentType ?? string.Empty,
        Protocol = request.Version == SoapVersion.Soap11 ? "SOAP 1.1" : "SOAP 1.2",
        Entity = entity.Entity,
        DocumentOffset = DocumentPlace.Find(entity, infoset),
        Headers = KeptHeaders.Write(context.Request, request.Addressing?.MessageId, request.Addressing?.Action),
        AddressingMessageId = request.Addressing?.MessageId,
    };

    private async Task AnswerAsync(SoapRequest request, Operation operation, ReceivedEntity entity, ArrivedMessage message)
    {
        var answer = await edge.AcceptAsync(message, context);
        if (answer is not null)
        {
            AnswerHeaders.Write(context.Response, answer);
        }

        switch (answer)
        {
            case IntakeAnswer.Replied replied:
                await edge.Responder.WriteReplyAsync(context.Response, request, operation, replied.Xml, entity.Parts is not null);
                break;
            case IntakeAnswer.Taken when operation.Type.HasEmptyAnswer:
                await edge.Responder.WriteReplyAsync(context.Response, request, operation, default, isMtom: false);
                break;
            case IntakeAnswer.Taken:
                SoapResponder.WriteAccepted(context.Response);
                break;
            case IntakeAnswer.Invalid invalid:
                await FaultAsync(IntakeFaults.Invalid(invalid.Report));
                break;
            case IntakeAnswer.Refused refused:
                await FaultAsync(IntakeFaults.Refused(refused));
                break;
            case IntakeAnswer.Failed failed:
                await FaultAsync(IntakeFaults.Failed(failed.MessageId));
                break;
            default:
                await FaultAsync(IntakeFaults.Failed(null));
                break;
        }
    }

    private Task FaultAsync(SoapFault fault)
    {
        edge.Log.MessageFaulted(service.Name, fault.Subcodes is [.., var name] ? name.LocalName : fault.Code.ToString());
        if (_isFaultUnwanted)
        {
            SoapResponder.WriteAccepted(context.Response);
            return Task.CompletedTask;
        }

        SoapFault declared = service.FaultsAreOfNgi ? DeliveryFault.Of(fault) : fault;
        return SoapResponder.WriteFaultAsync(context.Response, declared, _version, _messageId, _hasAddressing);
    }
}
