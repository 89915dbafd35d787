using Processing.Partners;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores.Disclosures;

namespace Processing.ProtectedClass;

/// <summary>
/// Asks PCQS about people and weighs what it says. Every weighing is written to the restricted log of class decisions, in the
/// transaction of the step.
/// </summary>
internal sealed class ClassQuestion(PolicyTables policy, ProcessingOptions options)
{
    private const int MostDoublings = 10;

    /// <summary>The decision, or what the step has to answer until there is one.</summary>
    /// <param name="context">The message.</param>
    /// <param name="question">The name of the question, unique in the message.</param>
    /// <param name="numbers">The A-Numbers to ask for, nine digits each.</param>
    /// <param name="country">The partner that would be told, or null.</param>
    public async Task<ClassAnswer> AskAsync(
        MessageContext context, string question, IReadOnlyCollection<string> numbers, string? country)
    {
        if (context.AnswerTo(question) is { } answer)
        {
            return await WeighAsync(context, question, numbers, country, answer);
        }

        if (!context.HasAsked(question))
        {
            await context.SendAsync(question, OutboundMessage.Request(
                context,
                "PCQS",
                "QueryPersonStatus",
                context.State.ConversationId.ToString("D"),
                id => StatusRequestWriter.Write(context.HeadFor("PCQS", id), numbers)));
        }

        return new ClassAnswer.Open(new Outcome.Awaiting("PCQS QueryPersonStatus"));
    }

    private async Task<ClassAnswer> WeighAsync(
        MessageContext context, string question, IReadOnlyCollection<string> numbers, string? country, PartnerAnswer answer)
    {
        var decision = ClassDecision.Decide(numbers, answer.Statuses, policy, country, context.Today);
        await context.Stores.ClassDecisions.AddAsync(new ClassDecisionEntry
        {
            Id = DerivedId.Make(context.Id.Value, "class/" + question + "/" + (context.State.Questions[question].OutboundId), context.Now),
            MessageId = context.Id,
            ConversationId = context.State.ConversationId,
            At = context.Now,
            Protection = decision.Protection.ToString(),
            Rule = decision.Rule,
            Classes = decision.Classes,
            Waivers = decision.Waivers,
            Country = country,
            People = numbers.Count,
        });
        // An answer is used once: whoever comes back to the step, perhaps days later, asks again.
        int holds = context.State.Holds;
        context.State = context.State.Without(question);
        if (decision.Protection != Protection.Unknown)
        {
            return new ClassAnswer.Weighed(decision);
        }

        context.State = context.State with { Holds = holds + 1 };
        return new ClassAnswer.Open(new Outcome.Delayed(TimeSpan.FromSeconds(options.HoldSeconds * Math.Pow(2, Math.Min(holds, MostDoublings))), decision.Rule));
    }
}
