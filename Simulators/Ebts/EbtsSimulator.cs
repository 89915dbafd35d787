using System.Globalization;
using System.Xml.Linq;
using Biometrics.Itl;
using Simulators.Hosting;
using Simulators.Scripts;
using Simulators.Wire;

namespace Simulators.Ebts;

/// <summary>
/// A simulated system that speaks EBTS (NGI or ABIS): acknowledges a transaction at once with a control number and brings
/// its answer to the gateway after a while. The same transaction again gets the same number and no second answer.
/// </summary>
internal sealed class EbtsSimulator : PartnerSimulator
{
    private static readonly XName Message = Names.Ngi + "NativeEBTSMessage";

    private readonly EbtsStore _store;

    private readonly AnswerWriter _writer;

    public EbtsSimulator(string code, string title, SimulatorContext context)
        : base(code, title, context)
    {
        _store = new EbtsStore(context.Options.DataFolder, code);
        _writer = new AnswerWriter(code, context);
    }

    public override IReadOnlyList<ControlTable> Tables =>
    [
        new("Transactions", ["TCN", "Type", "Acknowledged as", "Answer", "Standing"], [.. _store.Cases.Reverse().Select(Row)]),
    ];

    public override IReadOnlyList<ControlForm> Forms => [new("again", "Deliver an answer again", [("TCN", "")])];

    protected override bool IsLateAtOnce => false;

    public override void Resume()
    {
        foreach (EbtsCase waiting in _store.Cases.Where(candidate => candidate.DeliveriesLeft > 0))
        {
            Schedule(waiting, TimeSpan.FromMilliseconds(Context.Options.DelayMilliseconds));
        }
    }

    public override Task SubmitAsync(string form, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        string number = values.GetValueOrDefault("TCN", "");
        if (_store.Cases.FirstOrDefault(candidate => candidate.ControlNumber == number && candidate.Answer.Length > 0) is EbtsCase answered)
        {
            _store.Note(answered, 1, "waiting");
            Schedule(answered, TimeSpan.Zero);
        }

        return Task.CompletedTask;
    }

    protected override Subject SubjectOf(SoapRequest request)
    {
        TaggedRecord? description = request.Body.Name == Message && TryRead(request) is ItlTransaction transaction ? transaction.Description : null;
        return new Subject
        {
            PersonNames = description?.Find(18) is ItlField name ? [.. name.Subfields.Select(subfield => subfield.ItemText(0).ToUpperInvariant())] : [],
            ANumbers = Numbers(description, "AR-"),
            Fins = Numbers(description, "FN-"),
        };
    }

    protected override SimulatorReply Decide(SoapRequest request, ScriptLine? script)
    {
        if (request.Body.Name != Message)
        {
            return NotServed();
        }

        if (TryRead(request) is not ItlTransaction transaction || transaction.ControlNumber.Length == 0)
        {
            return new SimulatorReply.Faulted(IsSender: true, "The transaction cannot be read.", ServicesFault("INVALID_REQUEST"));
        }

        (EbtsCase taken, bool isNew) = _store.GetOrAdd(transaction.ControlNumber, () => Take(transaction, script));
        if (isNew && taken.DeliveriesLeft > 0)
        {
            Schedule(taken, script?.Action == ScriptAction.Late ? Milliseconds(script) : TimeSpan.FromMilliseconds(Context.Options.DelayMilliseconds));
        }

        return new SimulatorReply.Answered(
            new XElement(Names.Ngi + "NGIControlNumber", taken.Acknowledgement),
            $"{taken.Category} {taken.ControlNumber}, {(isNew ? "acknowledged" : "acknowledged again")}");
    }

    private static string[] Numbers(TaggedRecord? description, string kind) => description?.Find(17) is ItlField field
        ? [.. field.Subfields.Select(subfield => subfield.ItemText(0)).Where(text => text.StartsWith(kind, StringComparison.Ordinal)).Select(text => text[kind.Length..])]
        : [];

    private static ItlTransaction? TryRead(SoapRequest request)
    {
        try
        {
            return ItlTransaction.Read(Convert.FromBase64String(request.Body.Value));
        }
        catch (Exception exception) when (exception is FormatException or ItlFormatException)
        {
            return null;
        }
    }

    private static XElement ServicesFault(string code) => new(
        Names.Ngi + "NGIServicesFault",
        new XElement(Names.Ngi + "faultMessage", "The transaction cannot be read."),
        new XElement(Names.Ngi + "faultErrorCode", code),
        new XElement(Names.Ngi + "faultType", "NGI_SERVICE_ERROR"));

    private static string[] Row(EbtsCase row) => [row.ControlNumber, row.Category, row.Acknowledgement, row.AnswerCategory, row.Standing];

    private EbtsCase Take(ItlTransaction transaction, ScriptLine? script)
    {
        string year = Context.Clock.GetUtcNow().Year.ToString("D4", CultureInfo.InvariantCulture);
        string acknowledgement = $"E{year}{InventedNumber.Digits(Context.Options.Seed, Code + transaction.ControlNumber, 15)}";
        bool isSilent = script?.Action == ScriptAction.Silence;
        var decision = EbtsDecision.Make(transaction, script);
        return new EbtsCase
        {
            ControlNumber = transaction.ControlNumber,
            Acknowledgement = acknowledgement,
            Category = transaction.Category,
            AnswerCategory = isSilent ? "none" : decision.Category,
            Answer = isSilent ? [] : _writer.Write(transaction, acknowledgement, decision),
            DeliveriesLeft = script?.Action switch { ScriptAction.Silence => 0, ScriptAction.Duplicate => 2, _ => 1 },
            Standing = isSilent ? "silent" : "waiting",
        };
    }

    private void Schedule(EbtsCase taken, TimeSpan delay) => Context.Later.Start(delay, cancellationToken => DeliverAsync(taken, cancellationToken));

    private async Task DeliverAsync(EbtsCase taken, CancellationToken cancellationToken)
    {
        var body = new XElement(Message, Convert.ToBase64String(taken.Answer));
        for (int left = taken.DeliveriesLeft - 1; left >= 0; left--)
        {
            GatewayReply reply = await new Delivery(Context).UntilTakenAsync(Code, "ngi", isSoap12: false, "", body, cancellationToken);
            string standing = reply is GatewayReply.Refused refused ? "refused: " + refused.Reason : "delivered";
            _store.Note(taken, left, standing);
            Journal.Write($"{taken.AnswerCategory} (sent)", taken.Acknowledgement, standing);
            if (reply is GatewayReply.Refused)
            {
                Context.Logger.DeliveryRefused(Code, standing);
            }
        }
    }
}
