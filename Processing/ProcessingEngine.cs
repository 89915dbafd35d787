using Microsoft.Extensions.Logging;
using Processing.Disclosures;
using Processing.ForeignQueries;
using Processing.ForeignQueries.Desk;
using Processing.ForeignQueries.Reverse;
using Processing.ForeignQueries.Rounds;
using Processing.Identity;
using Processing.Identity.Evidence;
using Processing.Identity.Prints;
using Processing.Identity.Reviews;
using Processing.Intake;
using Processing.Intake.Answers;
using Processing.Messages.ValidateMessage;
using Processing.Partners;
using Processing.Partners.Outbox;
using Processing.Pipeline;
using Processing.Pipeline.Probes;
using Processing.Pipeline.Answering;
using Processing.Policy;
using Processing.ProtectedClass;
using Processing.Redress;
using Processing.Routing;
using Processing.Routing.Checks;
using Processing.Routing.Ebts;
using Processing.Routing.Records;
using Processing.Search;
using Processing.Search.Prints;
using Processing.Sequestered;
using Processing.Stores;
using Processing.Stores.Images;
using Processing.Verification;
using Processing.Vetting;
using Schemas.Validation;

namespace Processing;

/// <summary>
/// All of this project, put together: the front door, the pipeline behind it, and the dispatcher that calls partners. One a process;
/// several processes may share a database.
/// </summary>
public sealed class ProcessingEngine : IAsyncDisposable
{
    private readonly MessagePipeline _pipeline;
    private readonly PartnerDispatcher _dispatcher;
    private readonly OperatorActions _actions;
    private readonly FigureCounter _counter;
    private readonly PrintIndexer _indexer;
    private readonly PrintSearch _prints;
    private bool _isDisposed;

    /// <summary>Puts the parts together; nothing runs yet.</summary>
    /// <param name="storage">The database.</param>
    /// <param name="keeper">Where binary values go.</param>
    /// <param name="transport">The way out.</param>
    /// <param name="partners">The configured partners; those with an address get a queue.</param>
    /// <param name="validator">The checks of messages in and out.</param>
    /// <param name="options">The settings.</param>
    /// <param name="time">The clock.</param>
    /// <param name="loggers">Where the log goes.</param>
    /// <param name="sequester">Where answers of foreign partners are kept.</param>
    /// <param name="conformance">Where conformance sessions are kept; null where there are none.</param>
    /// <param name="recordKeys">The keys of rap sheets; null where none are kept apart.</param>
    /// <exception cref="PolicyException">A policy table has an error.</exception>
    /// <exception cref="FormatException">A setting cannot be read.</exception>
    public ProcessingEngine(
        IStorage storage,
        IImageKeeper keeper,
        IPartnerTransport transport,
        IPartnerDirectory partners,
        MessageValidator validator,
        ProcessingOptions options,
        TimeProvider time,
        ILoggerFactory loggers,
        Sequester sequester,
        IConformanceDesk? conformance = null,
        SequesterKeys? recordKeys = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(sequester);
        ArgumentNullException.ThrowIfNull(loggers);
        IStepProbe probe = KillProbe.Of(options.KillAt);
        var check = new ReplyCheck(validator);
        var board = new ReplyBoard();
        var policy = new PolicyTables(options.PolicyFolder);
        _indexer = new PrintIndexer(storage, time, loggers.CreateLogger<PrintIndexer>());
        _prints = new PrintSearch(storage, _indexer, options);
        var figures = new KnownFigures(storage, time);
        var rules = new QueryRules(policy);
        ForeignQueryHandler foreign = NewForeign(policy, rules, storage, sequester, partners, options, time, loggers);
        var packaging = new EbtsPackaging(keeper, partners);
        var alerts = new CheckAlerts(partners, policy);
        var prints = new StoredPrintsPreparation(storage, packaging, policy, new EbtsHeads(policy, options), time);
        PartnerRoutingHandler routing = NewRouting(policy, storage, packaging, prints, alerts, recordKeys, options, time);
        Steps steps = NewSteps(policy, storage, routing, new PersonSearch(storage, _prints, figures), figures, foreign, options);
        var runner = new StepRunner(storage, steps, new FinalAnswer(partners, check), time, probe);
        _pipeline = new MessagePipeline(storage, runner, board, options, time, loggers.CreateLogger<MessagePipeline>());
        var delivery = new OutboxDelivery(
            storage,
            new AnswerKeeping(keeper, validator, sequester.Keys, time),
            transport,
            check,
            options,
            time,
            probe,
            loggers.CreateLogger<OutboxDelivery>());
        _dispatcher = new PartnerDispatcher(partners, partner => new PartnerQueue(
            partner, storage, delivery, options, time, loggers.CreateLogger<PartnerQueue>()));
        _dispatcher.OnMessageWoken(_pipeline.Wake);
        _pipeline.OutboxFilled = _dispatcher.Wake;
        _actions = new OperatorActions(storage, _pipeline, _dispatcher, time, loggers.CreateLogger<OperatorActions>());
        _counter = new FigureCounter(storage, time, loggers.CreateLogger<FigureCounter>());
        Care = new CheckCare(storage, policy, prints, alerts, time, loggers.CreateLogger<CheckCare>()) { OutboxFilled = _dispatcher.Wake };
        Checks = new CheckDesk(storage, policy, alerts, _dispatcher.Wake, time, loggers.CreateLogger<CheckDesk>());
        RapSheets = new RapSheetDesk(storage, recordKeys, time, loggers.CreateLogger<RapSheetDesk>());
        People = new PeopleActions(storage, _pipeline.Wake, time, loggers.CreateLogger<PeopleActions>());
        Releases = new ReviewDesk(storage, policy, _pipeline, time, loggers.CreateLogger<ReviewDesk>());
        (Verifications, Redress) = (new VerificationDesk(storage, time), new RedressDesk(storage, _pipeline.Wake, time));
        Intake = new MessageIntake(
            storage,
            new Reception(storage, time),
            new MessageKeeping(storage, keeper, time, probe),
            new DirectAnswers(validator, check, conformance, policy, time),
            new AnswerWait(storage, board, _pipeline, check, options, time),
            validator,
            sequester.Keys,
            time,
            loggers.CreateLogger<MessageIntake>());
        Officers = new OfficerDesk(
            storage,
            sequester,
            new SequesteredReading(storage, sequester, policy, time, loggers.CreateLogger<SequesteredReading>()),
            rules,
            validator,
            Intake,
            time,
            loggers.CreateLogger<OfficerDesk>());
    }

    /// <summary>The front door. It keeps messages also while the pipeline does not run.</summary>
    public IMessageIntake Intake { get; }

    /// <summary>What a person in office decides about identity.</summary>
    public IPeopleActions People { get; }

    /// <summary>What people in office do about checks.</summary>
    public ICheckDesk Checks { get; }

    /// <summary>The one way to rap sheets.</summary>
    public IRapSheetDesk RapSheets { get; }

    /// <summary>What people in office decide about answers to foreign partners.</summary>
    public IReviewDesk Releases { get; }

    /// <summary>What officers do about queries of foreign partners.</summary>
    public IOfficerDesk Officers { get; }
    /// <summary>What officers decide about newly captured and earlier biometrics.</summary>
    public IVerificationDesk Verifications { get; }

    /// <summary>What people in office decide about requests for correction.</summary>
    public IRedressDesk Redress { get; }

    /// <summary>The care for checks, for tests that do not wait for its round.</summary>
    internal CheckCare Care { get; }

    /// <summary>Starts the pipeline and the dispatcher; what an earlier run left undone is taken up first.</summary>
    /// <param name="cancellationToken">Not used: starting does not wait.</param>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _pipeline.Start();
        _dispatcher.Start();
        _counter.Start();
        _indexer.Start();
        Care.Start();
        return Task.CompletedTask;
    }

    /// <summary>Stops cleanly: steps and calls under way come to their end or are given back; nothing new is taken up.</summary>
    /// <param name="cancellationToken">Ends the waiting; what is under way is then taken up at the next start.</param>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_pipeline.StopAsync(), _dispatcher.StopAsync()).WaitAsync(cancellationToken);

    /// <summary>Makes a parked or waiting outbound message due now.</summary>
    /// <param name="messageId">The outbound message.</param>
    /// <param name="reason">Why, in the operator's words; goes into the journal.</param>
    /// <param name="actor">The operator.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if there is no such message in the outbox, or it is claimed or delivered.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public Task<bool> ResendAsync(MessageId messageId, string reason, string actor, CancellationToken cancellationToken) =>
        _actions.ResendAsync(messageId, reason, actor, cancellationToken);

    /// <summary>Puts a parked or waiting message back to work at the step where it stands.</summary>
    /// <param name="messageId">The inbound message.</param>
    /// <param name="reason">Why, in the operator's words; goes into the journal.</param>
    /// <param name="actor">The operator.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <returns>False if the message is not in work, or somebody works on it.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public Task<bool> ReprocessAsync(MessageId messageId, string reason, string actor, CancellationToken cancellationToken) =>
        _actions.ReprocessAsync(messageId, reason, actor, cancellationToken);

    /// <summary>Stops the work. Whoever made it and the container that was given it may both say so: once is enough.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        await _counter.DisposeAsync();
        await Care.DisposeAsync();
        await _pipeline.DisposeAsync();
        await _dispatcher.DisposeAsync();
        await _indexer.DisposeAsync();
        _prints.Dispose();
    }

    private static ForeignQueryHandler NewForeign(
        PolicyTables policy,
        QueryRules rules,
        IStorage storage,
        Sequester sequester,
        IPartnerDirectory partners,
        ProcessingOptions options,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        var sending = new RoundSending(policy, options, rules);
        return new ForeignQueryHandler(
            new QuestionProgress(storage, rules, sending),
            new OrderProgress(sending),
            new ReverseProgress(sending),
            new AnswerTaking(storage, sequester, policy, time),
            new RoundWatch(policy, options, new OverdueNotice(partners), loggers.CreateLogger<RoundWatch>()));
    }

    private static PartnerRoutingHandler NewRouting(
        PolicyTables policy,
        IStorage storage,
        EbtsPackaging packaging,
        StoredPrintsPreparation prints,
        CheckAlerts alerts,
        SequesterKeys? recordKeys,
        ProcessingOptions options,
        TimeProvider time) => new(
            policy,
            options,
            new EbtsFilePreparation(storage, packaging, policy, new EbtsHeads(policy, options)),
            new EbtsFollowUpPreparation(storage, packaging, policy, options, time),
            new StartRouting(policy, prints, alerts),
            alerts,
            new RapSheetPreparation(storage, recordKeys));

    private static Steps NewSteps(
        PolicyTables policy, IStorage storage, PartnerRoutingHandler routing, PersonSearch search, KnownFigures figures, ForeignQueryHandler foreign,
        ProcessingOptions options) => new(
            new IdentityHandler(new PrintCheck(storage), figures),
            new VettingHandler(policy),
            new ProtectedClassHandler(policy, options),
            routing,
            new SearchHandler(search, policy, options),
            foreign,
            new VerificationHandler(new PrintCheck(storage), figures, policy),
            new RedressHandler());
}
