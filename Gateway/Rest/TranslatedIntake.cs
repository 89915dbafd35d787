using System.Security.Cryptography;
using Gateway.Soap;
using Gateway.Soap.Body;
using Gateway.Soap.Dispatch;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Messages;
using Processing.Partners;
using Schemas.Infoset;
using Schemas.Translation;

namespace Gateway.Rest;

/// <summary>Takes messages that were not written in XML: what is taken, kept and answered is the XML that was made of them; the log says what came, by its digest.</summary>
/// <param name="edge">What all exchanges share.</param>
internal sealed class TranslatedIntake(EdgeParts edge)
{
    /// <summary>Takes a message.</summary>
    /// <param name="context">The request.</param>
    /// <param name="translated">The message; nothing of it had to be left out.</param>
    /// <param name="entity">What came.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="receivedAt">When it came.</param>
    /// <returns>The answer, with findings placed in what came; null where the intake failed.</returns>
    public async Task<IntakeAnswer?> TakeAsync(
        HttpContext context, TranslatedMessage translated, ReceivedEntity entity, string type, Partner sender, DateTimeOffset receivedAt)
    {
        using var infoset = XmlInfoset.Read(translated.Xml, edge.Settings.Limits.Infoset);
        var message = new ArrivedMessage
        {
            Infoset = infoset,
            Body = infoset.Root,
            Sender = sender,
            ReceivedAt = receivedAt,
            Wire = new WireForm
            {
                Service = MessageTypes.Find(infoset.Root.Name)?.Service ?? "messages",
                ContentType = "application/xml; charset=utf-8",
                Protocol = "REST",
                Entity = translated.Xml,
                DocumentOffset = 0,
                Headers = KeptHeaders.Write(context.Request, null, null) + $"Translated-From: {type}; sha256={Convert.ToHexStringLower(SHA256.HashData(entity.Entity.Span))}\n",
            },
        };
        return await edge.AcceptAsync(message, context) is var answer && answer is IntakeAnswer.Invalid invalid
            ? invalid with { Report = translated.Report(invalid.Report) }
            : answer;
    }
}
