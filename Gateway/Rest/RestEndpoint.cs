using System.Diagnostics;
using System.Text;
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
/// <param name="translator">Who reads and writes messages in JSON and CSV.</param>
internal sealed class RestEndpoint(EdgeParts edge, EdgeLoad load, MessageTranslator translator)
{
    private const int MostRows = 1_000;

    private readonly TranslatedIntake _translations = new(edge);

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
            throw new EdgeRefusalException(EdgeRefusal.MediaTypeUnsupported, "Bare messages travel as application/xml, text/xml, application/json or text/csv.");
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

        if (head.MediaType.Kind == MessageKind.Csv)
        {
            await TakeCsvAsync(context, entity, sender, receivedAt);
            return;
        }

        using var infoset = XmlInfoset.Read(entity.Document, edge.Settings.Limits.Infoset, null, entity.Charset);
        var answer = await edge.AcceptAsync(Message(infoset, sender, receivedAt, Wire(context, entity, infoset)), context);
        await RestResponder.WriteAsync(context, answer);
    }

    private async Task TakeJsonAsync(HttpContext context, ReceivedEntity entity, Partner sender, DateTimeOffset receivedAt)
    {
        var translated = translator.FromJson(entity.Document);
        if (!translated.IsWhole)
        {
            await RestResponder.WriteFindingsAsync(context, translated.Report(null), StatusCodes.Status422UnprocessableEntity);
            return;
        }

        var answer = await _translations.TakeAsync(context, translated, entity, "application/json", sender, receivedAt);
        await RestResponder.WriteJsonAsync(context, InJson(answer));
    }

    // A row is a message; each is taken or refused by itself.
    private async Task TakeCsvAsync(HttpContext context, ReceivedEntity entity, Partner sender, DateTimeOffset receivedAt)
    {
        string message = context.Request.Query["message"].ToString();
        var rows = translator.FromCsv(Encoding.UTF8.GetString(entity.Document.Span), message);
        if (rows.Count > MostRows)
        {
            throw new EdgeRefusalException(EdgeRefusal.PartsTooMany, $"A file has {MostRows} rows at most: send the others in another one.");
        }

        var answers = new List<RowAnswer>(rows.Count);
        for (int index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            answers.Add(RowAnswer.Of(
                index + 1,
                row.IsWhole ? await _translations.TakeAsync(context, row, entity, "text/csv", sender, receivedAt) : new IntakeAnswer.Invalid(default, row.Report(null))));
        }

        await new RowAnswerWriter(translator, edge.Settings.Limits.Infoset).WriteAsync(context, answers);
    }

    private IntakeAnswer? InJson(IntakeAnswer? answer)
    {
        if (answer is not IntakeAnswer.Replied replied)
        {
            return answer;
        }

        using var infoset = XmlInfoset.Read(replied.Xml, edge.Settings.Limits.Infoset);
        return replied with { Xml = translator.ToJson(infoset.Root) ?? throw new UnreachableException("a reply that is no message") };
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
