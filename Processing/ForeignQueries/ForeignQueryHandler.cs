using Processing.ForeignQueries.Reverse;
using Processing.ForeignQueries.Rounds;
using Processing.Intake;
using Processing.Messages.DeliverForeignAnswer;
using Processing.Pipeline;

namespace Processing.ForeignQueries;

/// <summary>Our queries to foreign partners: an officer's question with its first two rounds, the order of a third one, and the partners' answers.</summary>
internal sealed class ForeignQueryHandler(
    QuestionProgress questions, OrderProgress orders, ReverseProgress reverse, AnswerTaking answers, RoundWatch watch) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "ForeignQuery";

    /// <inheritdoc/>
    public bool Handles(string stem) =>
        stem is "StartForeignQuery" or "OrderForeignInformation" or "DeliverForeignAnswer" or ForeignAnswer.Stem or RoundWatch.Stem or ReverseRequests.Stem;

    /// <inheritdoc/>
    public async Task<object?> PrepareAsync(MessageId id, MessageState state, CancellationToken cancellationToken) => state switch
    {
        { ForeignAnswer: { } answer } => await answers.KeepAsync(id, answer, cancellationToken),
        { ForeignQuestion: { } question } => await questions.FindPrintsAsync(state, question, cancellationToken),
        _ => null,
    };

    /// <inheritdoc/>
    public Task<Outcome> HandleAsync(MessageContext context) => context.State switch
    {
        { ForeignQuestion: { } question } => questions.RunAsync(context, question),
        { ForeignOrder: { } order } => orders.RunAsync(context, order),
        { ReverseRequest: { } request } => reverse.RunAsync(context, request),
        { ForeignAnswer: { } answer } => AnswerTaking.TakeAsync(context, answer),
        { Stem: RoundWatch.Stem } => watch.LookAsync(context),
        _ => Task.FromResult(Outcome.Continue),
    };
}
