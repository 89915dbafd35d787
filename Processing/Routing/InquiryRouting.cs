using Processing.Disclosures;
using Processing.Messages.InquirePerson;
using Processing.Pipeline;
using Processing.ProtectedClass;
using Processing.Stores.Disclosures;

namespace Processing.Routing;

/// <summary>Sends a foreign partner's inquiry on, holds its package for review, or lets its answer wait for its time.</summary>
internal sealed class InquiryRouting(InquiryRelease release, ProcessingOptions options)
{
    private const string CaseQuestion = "Routing/ICTS";

    /// <summary>Routes the inquiry.</summary>
    public async Task<Outcome> RouteAsync(MessageContext context, Inquiry inquiry)
    {
        Outcome outcome = context.State.OutcomeCode is null ? await DecideAsync(context, inquiry) : Outcome.Continue;
        Outcome timed = outcome is Outcome.Continued && context.State.OutcomeCode == "NoMatch"
            ? AtItsTime(context, TimeSpan.FromSeconds(options.InquiryAnswerDelaySeconds))
            : outcome;
        if (timed is Outcome.Continued && context.State.OutcomeCode is { } answered)
        {
            await context.Stores.Releases.AddOutcomeAsync(new InquiryOutcome(
                context.Id, inquiry.PartnerCountry, inquiry.Reason, context.State.Priority, answered, context.State.ReceivedAt, context.Now));
        }

        return timed;
    }

    private async Task<Outcome> DecideAsync(MessageContext context, Inquiry inquiry)
    {
        switch (context.State)
        {
            case { Package: { } package, Review: { IsApproved: true } review } state when review.PackageId == state.PackageId:
                return await release.RunAsync(context, inquiry, package, review);
            case { Review: { IsApproved: false } review } state when review.PackageId == state.PackageId:
                context.State = context.State with { OutcomeCode = "NoMatch" };
                return Outcome.Continue;
            case { PackageId: not null }:
                return new Outcome.Awaiting("case-file review");
            default:
                return await OpenCaseAsync(context);
        }
    }

    private static async Task<Outcome> OpenCaseAsync(MessageContext context)
    {
        if (context.AnswerTo(CaseQuestion) is { } answer)
        {
            return answer.Outcome is "Opened" or "AlreadyOpen"
                ? new Outcome.Awaiting("ICTS case package")
                : new Outcome.Parked("ICTS did not open the case: " + answer.Outcome);
        }

        if (!context.HasAsked(CaseQuestion))
        {
            Disclosure disclosure = Disclosure.OfInquiry(context.State)
                ?? throw new InvalidDataException("An inquiry that is not cleared has come to routing.");
            await context.SendAsync(CaseQuestion, OutboundMessage.Request(
                context,
                "ICTS",
                "OpenCase",
                context.State.ConversationId.ToString("D"),
                id => CaseRequestWriter.Write(context.HeadFor("ICTS", id), context.State.Identification, disclosure)));
        }

        return new Outcome.Awaiting("ICTS OpenCase");
    }

    /// <summary>
    /// Every "no match" leaves at a whole multiple of the delay after the arrival, so that its time does not tell whether anybody had
    /// to be asked.
    /// </summary>
    private static Outcome AtItsTime(MessageContext context, TimeSpan delay)
    {
        if (context.State.AnswerDueAt is null && delay > TimeSpan.Zero)
        {
            double periods = Math.Max(1, Math.Ceiling((context.Now - context.State.ReceivedAt) / delay));
            context.State = context.State with { AnswerDueAt = context.State.ReceivedAt + (delay * periods) };
        }

        return context.State.AnswerDueAt is { } dueAt && dueAt > context.Now
            ? new Outcome.Delayed(dueAt - context.Now, "until the scheduled time")
            : Outcome.Continue;
    }
}
