using System.Diagnostics;
using System.Security.Cryptography;
using Gateway.Soap;
using Gateway.Soap.Body;
using Gateway.Soap.Dispatch;
using Gateway.Soap.Faults;
using Gateway.Soap.Replies;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Messages;
using Processing.Partners;
using Schemas.Infoset;
using Schemas.Translation;

namespace Gateway.Rest;

/// <summary>Takes bare messages at <c>/api/messages</c>: the same intake and the same answers as SOAP, without the envelope.</summary>
/// <param name="edge">What all exchanges share.</param>
/// <param name="load">How many requests are worked on.</param>
/// <param name="translator">Who reads and writes messages in JSON.</param>
internal sealed class RestEndpoint(EdgeParts edge, EdgeLoad load, MessageTranslator translator)
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
            throw new EdgeRefusalException(EdgeRefusal.MediaTypeUnsupported, "Bare messages travel as application/xml, text/xml or application/json.");
        }

        // There is no envelope that could hold a token.
        var sender = edge.Authenticator.Authenticate(context)
            ?? throw new EdgeRefusalException(EdgeRefusal.AuthenticationRequired, "Show a client certificate or HTTP Basic credentials.");
        using var entity = await edge.Receiver.ReceiveAsync(context, head, sender);
        if (head.MediaType.Kind == MessageKind.Json)
        {
            await TakeJsonAsync(context, entity, sender, receivedAt);
            return;
        }

        using var infoset = XmlInfoset.Read(entity.Document, edge.Settings.Limits.Infoset, null, entity.Charset);
        var answer = await edge.AcceptAsync(Message(infoset, sender, receivedAt, Wire(context, entity, infoset)), context);
        await RestResponder.WriteAsync(context, answer);
    }

    // What is taken, kept and answered is the XML that was made of it; the log says what came, by its digest.
    private async Task TakeJsonAsync(HttpContext context, ReceivedEntity entity, Partner sender, DateTimeOffset receivedAt)
    {
        var translated = translator.FromJson(entity.Document);
        if (!translated.IsWhole)
        {
            await RestResponder.WriteFindingsAsync(context, translated.Report(null), StatusCodes.Status422UnprocessableEntity);
            return;
        }

        using var infoset = XmlInfoset.Read(translated.Xml, edge.Settings.Limits.Infoset);
        var wire = new WireForm
        {
            Service = MessageTypes.Find(infoset.Root.Name)?.Service ?? Name,
            ContentType = "application/xml; charset=utf-8",
            Protocol = "REST",
            Entity = translated.Xml,
            DocumentOffset = 0,
            Headers = KeptHeaders.Write(context.Request, null, null) + $"Translated-From: application/json; sha256={Convert.ToHexStringLower(SHA256.HashData(entity.Entity.Span))}\n",
        };
        var answer = await edge.AcceptAsync(Message(infoset, sender, receivedAt, wire), context);
        await RestResponder.WriteJsonAsync(context, InJson(answer, translated));
    }

    private IntakeAnswer? InJson(IntakeAnswer? answer, TranslatedMessage translated)
    {
        switch (answer)
        {
            case IntakeAnswer.Invalid invalid:
                return invalid with { Report = translated.Report(invalid.Report) };
            case IntakeAnswer.Replied replied:
                using (var infoset = XmlInfoset.Read(replied.Xml, edge.Settings.Limits.Infoset))
                {
                    return replied with { Xml = translator.ToJson(infoset.Root) ?? throw new UnreachableException("a reply that is no message") };
                }

            default:
                return answer;
        }
    }

    private static WireForm Wire(HttpContext context, ReceivedEntity entity, XmlInfoset infoset) => new()
    {
        Service = MessageTypes.Find(infoset.Root.Name)?.Service ?? Name,
        ContentType = context.Request.ContentType ?? string.Empty,
        Protocol = "REST",
        Entity = entity.Entity,
        DocumentOffset = DocumentPlace.Find(entity, infoset),
        Headers = KeptHeaders.Write(context.Request, null, null),
    };

    private static ArrivedMessage Message(XmlInfoset infoset, Partner sender, DateTimeOffset receivedAt, WireForm wire) => new()
    {
        Infoset = infoset,
        Body = infoset.Root,
        Sender = sender,
        Wire = wire,
        ReceivedAt = receivedAt,
    };
}
