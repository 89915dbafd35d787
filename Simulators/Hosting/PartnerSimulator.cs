using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Routing;
using Simulators.Scripts;
using Simulators.Wire;

namespace Simulators.Hosting;

/// <summary>One simulated partner: what it answers, what it remembers, what its page shows.</summary>
internal abstract class PartnerSimulator(string code, string title, SimulatorContext context)
{
    private int _fault;

    /// <summary>The partner's code.</summary>
    public string Code { get; } = code;

    /// <summary>The partner's name for people.</summary>
    public string Title { get; } = title;

    /// <summary>The path of its service.</summary>
    public string ServicePath { get; } = "/" + code.ToLowerInvariant();

    /// <summary>What happened.</summary>
    public SimulatorJournal Journal { get; } = new(context.Clock);

    /// <summary>How it misbehaves towards everybody.</summary>
    public FaultMode Fault
    {
        get => (FaultMode)Volatile.Read(ref _fault);
        set => Volatile.Write(ref _fault, (int)value);
    }

    /// <summary>What every partner needs.</summary>
    public SimulatorContext Context { get; } = context;

    /// <summary>The forms of the page, beyond those that every partner has.</summary>
    public virtual IReadOnlyList<ControlForm> Forms => [];

    /// <summary>Further tables of the page: heading, column names, rows.</summary>
    public virtual IReadOnlyList<ControlTable> Tables => [];

    /// <summary>Adds addresses of its own, beyond those that every partner has.</summary>
    /// <param name="routes">The routes of its web server.</param>
    public virtual void Map(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>Goes on with what was left to do at the last stop.</summary>
    public virtual void Resume()
    {
    }

    /// <summary>Does what one of its forms asks.</summary>
    /// <param name="form">The form's name.</param>
    /// <param name="values">What was entered.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public virtual Task SubmitAsync(string form, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Answers a request: what the script says for everybody, else what the partner does.</summary>
    public async Task<SimulatorReply> AnswerAsync(SoapRequest request, CancellationToken cancellationToken)
    {
        ScriptLine? script = Context.Scripts.Find(Code, SubjectOf(request));
        switch (script?.Action)
        {
            case ScriptAction.Outage:
                return new SimulatorReply.OutOfOrder();
            case ScriptAction.Fault:
                return new SimulatorReply.Faulted(IsSender: false, "The service failed.");
            case ScriptAction.Refuse:
                return new SimulatorReply.Faulted(IsSender: true, "The request is refused.");
            case ScriptAction.Late when IsLateAtOnce:
                await Context.Later.WaitAsync(Milliseconds(script), cancellationToken);
                return Decide(request, null);
            default:
                return Decide(request, script);
        }
    }

    /// <summary>Whether a late answer means a late reply; else the answer comes by itself, and that is late.</summary>
    protected virtual bool IsLateAtOnce => true;

    /// <summary>Whom a request is about.</summary>
    protected virtual Subject SubjectOf(SoapRequest request) => Subject.Of(request.Body);

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="script">The script line that fits, or null for the ordinary answer.</param>
    protected abstract SimulatorReply Decide(SoapRequest request, ScriptLine? script);

    /// <summary>The milliseconds that a script line gives as its argument; the host's delay where it gives none.</summary>
    protected TimeSpan Milliseconds(ScriptLine script) =>
        TimeSpan.FromMilliseconds(int.TryParse(script.Argument, CultureInfo.InvariantCulture, out int given) ? given : Context.Options.DelayMilliseconds);

    /// <summary>The header of an answer, numbered by the request.</summary>
    protected XElement AnswerHeader(XElement request) =>
        Header.Answer(request, $"{Code}-{InventedNumber.Digits(Context.Options.Seed, Code + Header.Identification(request), 12)}", Context.Clock.GetUtcNow());

    /// <summary>An answer of the exchange.</summary>
    /// <param name="request">The request.</param>
    /// <param name="stem">The operation.</param>
    /// <param name="category">Final, Interim or Acknowledgement.</param>
    /// <param name="outcome">The operation's outcome code.</param>
    /// <param name="content">What follows.</param>
    protected SimulatorReply Reply(SoapRequest request, string stem, string category, string outcome, params object?[] content) => new SimulatorReply.Answered(
        new XElement(
            Names.Cpms + (stem + "Response"),
            Names.Prefixes,
            AnswerHeader(request.Body),
            new XElement(Names.Cpms + "ResponseCategoryCode", category),
            new XElement(Names.Cpms + (stem + "OutcomeCode"), outcome),
            content),
        outcome);

    /// <summary>The fault for an operation that this partner does not have.</summary>
    protected static SimulatorReply NotServed() => new SimulatorReply.Faulted(IsSender: true, "The operation is not served here.");
}
