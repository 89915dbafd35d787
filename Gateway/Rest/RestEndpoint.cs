using Gateway.Soap;
using Gateway.Soap.Body;
using Gateway.Soap.Dispatch;
using Gateway.Soap.Faults;
using Gateway.Soap.Replies;
using Processing.Intake;
using Processing.Messages;
using Processing.Partners;
using Schemas.Infoset;

namespace Gateway.Rest;

/// <summary>Takes bare messages at <c>/api/messages</c>: the same intake and the same answers as SOAP, without the envelope.</summary>
/// <param name="edge">What all exchanges share.</param>
/// <param name="load">How many requests are worked on.</param>
internal sealed class RestEndpoint(EdgeParts edge, EdgeLoad load)
{
    private const string Name = "messages";

    /// <summary>Takes one request.</summary>
    /// <param name="context">The request.</param>
    public async Task HandleAsync(HttpContext context)
    {
        bool isEntered = load.TryEnter();
        try
        {
            await TakeAsync(context, isEntered);
        }
        catch (EdgeRefusalException refusal)
        {
            edge.Log.RequestRefused(Name, refusal.Refusal);
            await RefusalWriter.WriteAsync(context, refusal);
        }
        catch (InfosetException exception)
        {
            await RestResponder.WriteFindingsAsync(context, FaultDetails.Unreadable(exception), StatusCodes.Status400BadRequest);
        }
        finally
        {
            if (isEntered)
            {
                load.Leave();
            }
        }
    }

    private async Task TakeAsync(HttpContext context, bool isEntered)
    {
        if (!isEntered)
        {
            throw new EdgeRefusalException(EdgeRefusal.Overloaded, "Too many requests at once: try again.");
        }

        var receivedAt = edge.Time.GetUtcNow();
        var head = RequestHead.Check(context, edge.Settings.Limits);
        if (head.MediaType.Kind == MessageKind.Soap12 || head.MediaType.Multipart is not null)
        {
            throw new EdgeRefusalException(EdgeRefusal.MediaTypeUnsupported, "Bare messages travel as application/xml or text/xml.");
        }

        // There is no envelope that could hold a token.
        var sender = edge.Authenticator.Authenticate(context)
            ?? throw new EdgeRefusalException(EdgeRefusal.AuthenticationRequired, "Show a client certificate or HTTP Basic credentials.");
        using var entity = await edge.Receiver.ReceiveAsync(context, head, sender);
        using var infoset = XmlInfoset.Read(entity.Document, edge.Settings.Limits.Infoset, null, entity.Charset);
        var answer = await edge.AcceptAsync(Message(context, entity, infoset, sender, receivedAt), context);
        await RestResponder.WriteAsync(context, answer);
    }

    private static ArrivedMessage Message(
        HttpContext context, ReceivedEntity entity, XmlInfoset infoset, Partner sender, DateTimeOffset receivedAt) => new()
        {
            Infoset = infoset,
            Body = infoset.Root,
            Sender = sender,
            Wire = new WireForm
            {
                Service = MessageTypes.Find(infoset.Root.Name)?.Service ?? Name,
                ContentType = context.Request.ContentType ?? string.Empty,
                Protocol = "REST",
                Entity = entity.Entity,
                DocumentOffset = DocumentPlace.Find(entity, infoset),
                Headers = KeptHeaders.Write(context.Request, null, null),
            },
            ReceivedAt = receivedAt,
        };
}
