using System.Diagnostics;
using Processing.Messages.DeliverCasePackage;
using Processing.Messages.InquirePerson;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.ProtectedClass;
using Processing.Stores.Disclosures;

namespace Processing.Disclosures;

/// <summary>
/// Releases a reviewed package: asks PCQS once more, looks at the agreement of the day, leaves out what it does not name, and accounts
/// for the rest. Package, queue entry, accounting and answer are one transaction. What does not hold any more ends as "no match".
/// </summary>
internal sealed class InquiryRelease(PolicyTables policy, ProcessingOptions options)
{
    private const string PcqsQuestion = "Release/PCQS/";
    private const string Step = "Release";
    private readonly ClassQuestion _question = new(policy, options);

    /// <summary>Runs the release of an approved package.</summary>
    public async Task<Outcome> RunAsync(MessageContext context, Inquiry inquiry, CasePackage package, ReviewDecision review)
    {
        if (await AskedNumbers.OfAsync(context, inquiry, options.UnknownPersonANumber) is not { } numbers)
        {
            return new Outcome.Parked("A matched individual has no A-Number to ask PCQS by");
        }

        return await _question.AskAsync(context, PcqsQuestion + review.PackageId.ToString("N"), numbers, inquiry.PartnerCountry) switch
        {
            ClassAnswer.Weighed answer => await DecideAsync(context, inquiry, package, answer.Decision, review),
            ClassAnswer.Open { Meanwhile: Outcome.Delayed held } => held with { Reason = "held" },
            ClassAnswer.Open open => open.Meanwhile,
            var other => throw new UnreachableException($"answer {other}"),
        };
    }

    private async Task<Outcome> DecideAsync(
        MessageContext context, Inquiry inquiry, CasePackage package, ClassDecision decision, ReviewDecision review)
    {
        int used = await ReleaseTerms.UsedAsync(context.Stores.Disclosures, inquiry.PartnerCountry, context.Now);
        AgreementDecision agreement = ReleaseTerms.Decide(policy, inquiry, package, used, context.Today);
        return ForeignDisclosure.Of(Clearance.Of(decision), agreement) is { } disclosure
            ? await ReleaseAsync(context, inquiry, package, disclosure, review)
            : await WithdrawAsync(context, decision, agreement);
    }

    // The reason stands in the restricted log and under the step that only the role Restricted reads.
    private static async Task<Outcome> WithdrawAsync(MessageContext context, ClassDecision decision, AgreementDecision agreement)
    {
        bool isCleared = Clearance.Of(decision) is not null;
        await context.NoteAsync("ProtectedClass", "Withdrawn", isCleared ? agreement.Rule : decision.Rule, context.Now);
        context.State = context.State with { OutcomeCode = "NoMatch" };
        return Outcome.Continue;
    }

    private async Task<Outcome> ReleaseAsync(
        MessageContext context, Inquiry inquiry, CasePackage package, ForeignDisclosure disclosure, ReviewDecision review)
    {
        var content = ReleaseContent.Write(disclosure, package);
        if (Accounting.OfAnswer(context, inquiry, disclosure, content, policy, review.Actor) is not { } entry)
        {
            return new Outcome.Parked("No recipient to account for, or nobody to account to");
        }

        await context.KeepAsync(entry.MessageId, context.State.Partner, "CasePackage", content.Content);
        await context.Stores.Disclosures.AddAsync(entry);
        await context.Stores.Releases.AddAsync(new Release
        {
            Id = context.IdFor("release/queue"),
            InquiryId = context.Id,
            InquiryIdentification = context.State.Identification,
            MessageId = entry.MessageId,
            Country = inquiry.PartnerCountry,
            At = context.Now,
            Documents = content.Documents,
        });
        await context.NoteAsync(Step, "Released", Note(disclosure, content), context.Now);
        context.State = context.State with { OutcomeCode = "Released", ReleaseId = context.IdFor("release/queue") };
        return Outcome.Continue;
    }

    private static string Note(ForeignDisclosure disclosure, ReleaseContent content) => content.LeftOut.Count == 0
        ? disclosure.Agreement.Rule
        : disclosure.Agreement.Rule + "; left out: " + string.Join(", ", content.LeftOut);
}
