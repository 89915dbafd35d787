using Processing.Messages.RetrieveBackgroundCheck;
using Processing.Messages.Xml;
using Processing.Partners;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores.Checks;
using Processing.Stores.Messages;

namespace Processing.Routing.Checks;

/// <summary>Tells who has to know of a check: people in office by the console, and the partner that asked for it by an answer to its question.</summary>
internal sealed class CheckAlerts(IPartnerDirectory partners, PolicyTables policy)
{
    private const string AnswerType = "RetrieveBackgroundCheckResponse";

    /// <summary>Raises an alert about a check; the same one is raised once.</summary>
    /// <param name="context">The message that gives the occasion.</param>
    /// <param name="kind">The kind of alert.</param>
    /// <param name="check">The check as it stood before, or null for a notice.</param>
    /// <param name="detail">What it is, without values of messages.</param>
    public async Task RaiseAsync(MessageContext context, string kind, BackgroundCheck check, string detail)
    {
        Guid id = DerivedId.Make(check.Id, "alert/" + kind);
        string? told = kind == AlertKind.Renewed ? null : await TellAsync(context, check, id);
        await context.Stores.Alerts.AddAsync(new CheckAlert
        {
            Id = id,
            Kind = kind,
            CheckId = check.Id,
            PersonId = check.PersonId,
            MessageId = context.Id,
            At = context.Now,
            Detail = $"{check.Kind}: {detail}",
            Told = told,
        });
    }

    /// <summary>Raises an alert about a notice that nobody asked for.</summary>
    /// <param name="context">The notice.</param>
    /// <param name="personId">Whom it is about, or null.</param>
    /// <param name="detail">What it is, without values of messages.</param>
    public static Task RaiseNoticeAsync(MessageContext context, Guid? personId, string detail) => context.Stores.Alerts.AddAsync(new CheckAlert
    {
        Id = context.IdFor($"alert/{AlertKind.Notice}/{personId:N}"),
        Kind = AlertKind.Notice,
        PersonId = personId,
        MessageId = context.Id,
        At = context.Now,
        Detail = detail,
    });

    /// <summary>Tells the partner that asked for the checks of a filing how one of them stands.</summary>
    /// <returns>Who is told, or null.</returns>
    public async Task<string?> TellAsync(MessageContext context, BackgroundCheck check, Guid cause)
    {
        if (check.Receipt is not { } receipt
            || await context.Stores.Filings.FindAsync(receipt, check.PersonId) is not { Partner.Length: > 0 } filing
            || partners.Find(filing.Partner)?.Address is null
            || await context.Stores.Messages.FindAsync(filing.MessageId) is not { } asked
            || await context.Stores.Checks.FindAsync(check.Id) is not { } now)
        {
            return null;
        }

        Guid id = DerivedId.Make(cause, "outbound/told", context.Now);
        var head = new MessageHead(id.ToString("D"), filing.Partner, context.Now, context.State.Priority, asked.ConversationId.ToString("D"), asked.Identification);
        byte[] xml = CheckAnswer.Write(head, check.PersonId, [now], policy);
        await context.SendAsync("Routing/Told/" + cause.ToString("N"), new OutboundMessage
        {
            Id = id,
            Partner = filing.Partner,
            Operation = Messages.MessageTypes.DeliverAnswer,
            MessageType = AnswerType,
            Identification = id.ToString("D"),
            GroupKey = check.PersonId.ToString("D"),
            Content = new KeptContent(xml, [], 0, xml.Length),
        });
        return filing.Partner;
    }
}
