using System.Diagnostics;
using Processing.Messages;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.ProtectedClass;
using Processing.Stores.Disclosures;

namespace Processing.Disclosures.Corrections;

/// <summary>
/// Sends one correction to an earlier recipient through IDENT. It is a disclosure like the first one: PCQS is asked, the agreement of the day has to
/// permit it, elements that it does not name stay here, and it is accounted for in the transaction that sends it.
/// </summary>
internal sealed class CorrectionRelease(PolicyTables policy, ProcessingOptions options)
{
    private const string PcqsQuestion = "Correction/PCQS";
    private const string IdentQuestion = "Correction/IDENT";
    private readonly ClassQuestion _question = new(policy, options);

    /// <summary>Goes on with a correction.</summary>
    public async Task<Outcome> RouteAsync(MessageContext context, Correction correction)
    {
        if (context.AnswerTo(IdentQuestion) is { } answer)
        {
            await EndAsync(context, correction, answer.Outcome == "Recorded" ? NoticeStanding.Delivered : NoticeStanding.Refused);
            context.Reason = answer.Outcome;
            return Outcome.Continue;
        }

        if (context.HasAsked(IdentQuestion))
        {
            return new Outcome.Awaiting("IDENT ReportCorrection");
        }

        if (await context.Stores.Disclosures.FindAsync(correction.DisclosureId) is not { } told || await NumbersAsync(context, correction) is not { Count: > 0 } numbers)
        {
            return new Outcome.Parked("The person has no A-Number to ask PCQS by");
        }

        return await _question.AskAsync(context, PcqsQuestion, numbers, told.Country) switch
        {
            ClassAnswer.Weighed weighed => await DecideAsync(context, correction, told, weighed.Decision),
            ClassAnswer.Open { Meanwhile: Outcome.Delayed held } => held with { Reason = "held" },
            ClassAnswer.Open open => open.Meanwhile,
            var other => throw new UnreachableException($"answer {other}"),
        };
    }

    private static async Task<IReadOnlyList<string>> NumbersAsync(MessageContext context, Correction correction) =>
    [
        .. (await context.Stores.People.ReadIdentifiersAsync(correction.PersonId))
            .Where(known => known.Kind == IdentifierKind.ANumber).Select(known => known.Value).Distinct(StringComparer.Ordinal),
    ];

    private async Task<Outcome> DecideAsync(MessageContext context, Correction correction, DisclosureEntry told, ClassDecision decision)
    {
        // A correction belongs to an answer that was counted already: it uses nothing up.
        var asked = new AskedExchange(told.Country, ExchangeDirection.Answer, told.Reason, await ToldBelonging.ReadAsync(context.Stores, told.MessageId), 0);
        var agreement = AgreementDecision.Decide(policy, asked, context.Today);
        string[] elements = [.. correction.Elements.Select(element => element.Name).Where(agreement.Elements.Contains)];
        if (ForeignDisclosure.Of(Clearance.Of(decision), agreement) is not { } disclosure || elements.Length == 0)
        {
            // Why stands in the restricted log and under the step that only the role Restricted reads.
            bool isCleared = Clearance.Of(decision) is not null;
            await context.NoteAsync("ProtectedClass", "Withdrawn", isCleared ? agreement.Rule : decision.Rule, context.Now);
            await EndAsync(context, correction, NoticeStanding.NotSent);
            return Outcome.Continue;
        }

        return await SendAsync(context, correction, told, disclosure);
    }

    private async Task<Outcome> SendAsync(MessageContext context, Correction correction, DisclosureEntry told, ForeignDisclosure disclosure)
    {
        if (policy.Recipients.Find(context.Today, told.Country) is not { } recipient)
        {
            return new Outcome.Parked("No recipient to account for");
        }

        string? inquiry = await InquiryAsync(context, told);
        string[] names = [];
        await context.SendAsync(IdentQuestion, OutboundMessage.Request(
            context,
            "IDENT",
            "ReportCorrection",
            context.State.ConversationId.ToString("D"),
            id =>
            {
                var content = CorrectionRequestWriter.Write(context.HeadFor("IDENT", id), disclosure, told, inquiry, correction.Elements);
                names = [.. content.Told];
                return content.Content;
            }));
        await context.Stores.Disclosures.AddAsync(Accounting.OfCorrection(
            context, told, disclosure, names, correction, new(context.State.Questions[IdentQuestion].OutboundId), recipient));
        await EndAsync(context, correction, NoticeStanding.Sent);
        await context.NoteAsync("Release", "CorrectionSent", disclosure.Agreement.Rule, context.Now);
        return new Outcome.Awaiting("IDENT ReportCorrection");
    }

    private static async Task<string?> InquiryAsync(MessageContext context, DisclosureEntry told)
    {
        var conversation = await context.Stores.Messages.ReadConversationAsync(told.ConversationId);
        return conversation.FirstOrDefault(row => row.MessageType == "InquirePersonRequest")?.Identification;
    }

    private static Task EndAsync(MessageContext context, Correction correction, NoticeStanding standing) =>
        context.Stores.Disclosures.SetNoticeAsync(correction.NoticeId, standing, context.Now);
}
