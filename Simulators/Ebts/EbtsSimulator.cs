using System.Globalization;
using System.Xml.Linq;
using Biometrics.Itl;
using Biometrics.Itl.Dictionary;
using Simulators.Hosting;
using Simulators.Scripts;
using Simulators.Wire;

namespace Simulators.Ebts;

/// <summary>
/// A simulated system that speaks EBTS (NGI or ABIS): acknowledges a transaction at once with a control number and brings
/// its answer to the gateway after a while, in the encoding in which it was asked. The same transaction again gets the same number and
/// no second answer.
/// </summary>
internal sealed class EbtsSimulator : PartnerSimulator
{
    private readonly EbtsStore _store;

    private readonly AnswerWriter _writer;

    private readonly FaultScript _faults = new();

    private readonly PrintMatching? _ridges;

    private int _notices;

    public EbtsSimulator(string code, string title, SimulatorContext context, bool looksAtRidges = false)
        : base(code, title, context)
    {
        _store = new EbtsStore(context.Options.DataFolder, code);
        _writer = new AnswerWriter(code, context);
        _ridges = looksAtRidges ? new PrintMatching(new HeldPrints(context.Options.DataFolder, code), context.Options.Seed) : null;
    }

    public override IReadOnlyList<ControlTable> Tables =>
    [
        new("Transactions", ["TCN", "Type", "Acknowledged as", "Answer", "Standing"], [.. _store.Cases.Reverse().Select(Row)]),
    ];

    public override IReadOnlyList<ControlForm> Forms =>
    [
        new("again", "Deliver an answer again", [("TCN", "")]),
        new("notice", "Send a notice of a hit (UHN)", [("FBI", ""), ("Name", ""), ("ORI", "DCCPMS00Z"), ("Encoding", Code == PartnerCodes.Ngi ? "xml" : "nist")]),
    ];

    protected override bool IsLateAtOnce => false;

    public override void Resume()
    {
        foreach (EbtsCase waiting in _store.Cases)
        {
            if (waiting.DeliveriesLeft > 0)
            {
                Schedule(waiting, TimeSpan.FromMilliseconds(Context.Options.DelayMilliseconds));
            }
            else if (waiting.IsSequelDue)
            {
                ScheduleSequel(waiting);
            }
        }
    }

    public override async Task SubmitAsync(string form, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        if (form == "notice" && values.GetValueOrDefault("FBI", "") is { Length: > 0 } fbiNumber)
        {
            await NotifyAsync(fbiNumber, values, cancellationToken);
            return;
        }

        string number = values.GetValueOrDefault("TCN", "");
        if (_store.Cases.FirstOrDefault(candidate => candidate.ControlNumber == number && candidate.Answer.Length > 0) is EbtsCase answered)
        {
            _store.Note(answered, 1, "waiting");
            Schedule(answered, TimeSpan.Zero);
        }
    }

    protected override Subject SubjectOf(SoapRequest request)
    {
        TaggedRecord? description = EbtsWire.Carries(request.Body) && EbtsWire.TryRead(request.Body) is ItlTransaction transaction ? transaction.Description : null;
        return new Subject
        {
            PersonNames = description?.Find(18) is ItlField name ? [.. name.Subfields.Select(subfield => subfield.ItemText(0).ToUpperInvariant())] : [],
            ANumbers = Numbers(description, "AR-"),
            Fins = Numbers(description, "FN-"),
        };
    }

    protected override SimulatorReply Decide(SoapRequest request, ScriptLine? script)
    {
        if (!EbtsWire.Carries(request.Body))
        {
            return NotServed();
        }

        if (EbtsWire.TryRead(request.Body) is not ItlTransaction transaction || transaction.ControlNumber.Length == 0)
        {
            return FaultScript.Fault("INVALID_REQUEST", "The transaction cannot be read.");
        }

        if (_faults.Next(transaction.ControlNumber, script) is { } fault)
        {
            return fault;
        }

        bool isAgain = _store.Forget(transaction.ControlNumber);
        if (isAgain && script?.Action == ScriptAction.RejectOnce)
        {
            script = null;
        }

        (EbtsCase taken, bool isNew) = _store.GetOrAdd(transaction.ControlNumber, () => Take(
            transaction, NewNumber(transaction.ControlNumber + (isAgain ? "/again" : "")), request.Body.Name == Names.Package, script));
        if (isNew && taken.DeliveriesLeft > 0)
        {
            Schedule(taken, script?.Action == ScriptAction.Late ? Milliseconds(script) : TimeSpan.FromMilliseconds(Context.Options.DelayMilliseconds));
        }

        string after = transaction.ControlReference.Length > 0 ? $" after {transaction.ControlReference}" : "";
        return new SimulatorReply.Answered(
            new XElement(Names.Ngi + "NGIControlNumber", taken.Acknowledgement),
            $"{taken.Category} {taken.ControlNumber}{after}, {(isNew ? "acknowledged" : "acknowledged again")}");
    }

    private static string[] Numbers(TaggedRecord? description, string kind) => description?.Find(17) is ItlField field
        ? [.. field.Subfields.Select(subfield => subfield.ItemText(0)).Where(text => text.StartsWith(kind, StringComparison.Ordinal)).Select(text => text[kind.Length..])]
        : [];

    private static string[] Row(EbtsCase row) => [row.ControlNumber, row.Category, row.Acknowledgement, row.AnswerCategory, row.Standing];

    private EbtsCase Take(ItlTransaction transaction, string acknowledgement, bool isXml, ScriptLine? script)
    {
        bool isSilent = script?.Action == ScriptAction.Silence;
        EbtsDecision decision = Decide(transaction, script);
        byte[] sequel = Sequel(transaction, acknowledgement, decision, script);
        return new EbtsCase
        {
            ControlNumber = transaction.ControlNumber,
            Acknowledgement = acknowledgement,
            Category = transaction.Category,
            IsXml = isXml,
            AnswerCategory = isSilent ? "none" : decision.Category,
            IsForTheMoment = decision.Errors.Count > 0 && decision.Errors.All(error => error.StartsWith('R')),
            Answer = isSilent ? [] : _writer.Write(transaction, acknowledgement, transaction.ControlNumber, decision),
            Sequel = sequel,
            SequelDelayMilliseconds = sequel.Length > 0 ? Milliseconds(script!).TotalMilliseconds : 0, // a sequel comes of a script line
            IsSequelDue = sequel.Length > 0,
            DeliveriesLeft = script?.Action switch { ScriptAction.Silence => 0, ScriptAction.Duplicate => 2, _ => 1 },
            Standing = isSilent ? "silent" : "waiting",
        };
    }

    // A script overrules the ridges in what it says about identity; whom it identifies is held from then on.
    private EbtsDecision Decide(ItlTransaction transaction, ScriptLine? script)
    {
        var ordinary = EbtsDecision.Make(transaction, script);
        switch (script?.Action)
        {
            case ScriptAction.Ident or ScriptAction.Unsolicited when ordinary.Errors.Count == 0:
                _ridges?.Hold(transaction, _writer.NumberOf(transaction));
                return ordinary;
            case ScriptAction.NonIdent or ScriptAction.Candidates or ScriptAction.SecondAnswer:
                return ordinary;
            default:
                return _ridges?.Decide(transaction, ordinary) ?? ordinary;
        }
    }

    private byte[] Sequel(ItlTransaction transaction, string acknowledgement, EbtsDecision decision, ScriptLine? script)
    {
        string name = transaction.Description?.Text("NAM").ToUpperInvariant() ?? "";
        return script?.Action switch
        {
            ScriptAction.SecondAnswer => _writer.Write(transaction, NewNumber(acknowledgement), acknowledgement, decision.Later()),
            ScriptAction.Unsolicited => _writer.Notice(transaction.Header.Text("ORI"), transaction.Header.Text("DAI"), NewNumber(acknowledgement), _writer.NumberOf(transaction), name),
            _ => [],
        };
    }

    private string NewNumber(string cause) => string.Create(
        CultureInfo.InvariantCulture, $"E{Context.Clock.GetUtcNow().Year:D4}{InventedNumber.Digits(Context.Options.Seed, Code + cause, 15)}");

    private void Schedule(EbtsCase taken, TimeSpan delay) => Context.Later.Start(delay, cancellationToken => DeliverAsync(taken, cancellationToken));

    private void ScheduleSequel(EbtsCase taken) => Context.Later.Start(
        TimeSpan.FromMilliseconds(taken.SequelDelayMilliseconds),
        async cancellationToken => _store.NoteSequel(taken, await SendAsync(taken.Sequel, taken.IsXml, "sequel", cancellationToken)));

    private async Task DeliverAsync(EbtsCase taken, CancellationToken cancellationToken)
    {
        for (int left = taken.DeliveriesLeft - 1; left >= 0; left--)
        {
            _store.Note(taken, left, await SendAsync(taken.Answer, taken.IsXml, taken.AnswerCategory, cancellationToken));
        }

        if (taken.IsSequelDue)
        {
            ScheduleSequel(taken);
        }
    }

    private Task<string> NotifyAsync(string fbiNumber, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        string number = NewNumber($"notice {Interlocked.Increment(ref _notices)} {Context.Clock.GetUtcNow():O}");
        byte[] file = _writer.Notice(values.GetValueOrDefault("ORI", ""), Code == PartnerCodes.Ngi ? "WVIAFIS0Z" : "WVABIS00Z", number, fbiNumber, values.GetValueOrDefault("Name", ""));
        return SendAsync(file, values.GetValueOrDefault("Encoding") == "xml", "UHN", cancellationToken);
    }

    private async Task<string> SendAsync(byte[] file, bool isXml, string category, CancellationToken cancellationToken)
    {
        (XElement body, string action) = EbtsWire.Write(file, isXml);
        GatewayReply reply = await new Delivery(Context).UntilTakenAsync(Code, "ngi", isSoap12: false, action, body, cancellationToken);
        string standing = reply is GatewayReply.Refused refused ? "refused: " + refused.Reason : "delivered";
        Journal.Write($"{category} (sent)", ItlTransaction.Read(file).ControlNumber, standing);
        if (reply is GatewayReply.Refused)
        {
            Context.Logger.DeliveryRefused(Code, standing);
        }

        return standing;
    }
}
