using System.Xml.Linq;
using Microsoft.AspNetCore.Routing;
using Simulators.Hosting;
using Simulators.Scripts;
using Simulators.Wire;

namespace Simulators.Icts;

/// <summary>The simulated ICTS: opens a case for each inquiry, lists them, and delivers the analysts' package after a while or at the press of a button.</summary>
internal sealed class IctsSimulator : PartnerSimulator
{
    private readonly IctsStore _store;

    private readonly PackageWriter _packages;

    public IctsSimulator(SimulatorContext context)
        : base(PartnerCodes.Icts, "USCIS: the analysts' cases", context)
    {
        _store = new IctsStore(context.Options.DataFolder);
        _packages = new PackageWriter(context);
    }

    public override IReadOnlyList<ControlForm> Forms => [new("deliver", "Deliver the package of a case", [("Case", "")])];

    public override IReadOnlyList<ControlTable> Tables =>
    [
        new("Work list", ["Case", "Inquiry", "Country", "Priority", "Person", "Standing"], [.. _store.Cases.Reverse().Select(Row)], "/cases/"),
    ];

    public override void Map(IEndpointRouteBuilder routes) => new CaseEndpoint(this).Map(routes);

    /// <summary>The case of that number, or null.</summary>
    public AnalystCase? Find(string number) => _store.Cases.FirstOrDefault(candidate => candidate.Number == number);

    /// <summary>An analyst takes a case: it is not answered by itself any more.</summary>
    public void Take(string number)
    {
        if (Find(number) is { } found)
        {
            _store.Note(found, isWaiting: false, "with the analyst");
        }
    }

    /// <summary>Sends an analyst's answer.</summary>
    public void Answer(string number, AnalystAnswer answer)
    {
        if (Find(number) is { } found)
        {
            _store.NoteDocuments(found, answer.Documents.Select(document => document.Name));
            _store.Note(found, isWaiting: false, "on its way");
            Context.Later.Start(TimeSpan.Zero, cancellationToken => DeliverAsync(found, answer, cancellationToken));
        }
    }

    public override void Resume()
    {
        foreach (AnalystCase waiting in _store.Cases.Where(candidate => candidate.IsWaiting))
        {
            Schedule(waiting, TimeSpan.FromMilliseconds(Context.Options.DelayMilliseconds));
        }
    }

    public override Task SubmitAsync(string form, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        string number = values.GetValueOrDefault("Case", "");
        if (form == "deliver" && _store.Cases.FirstOrDefault(candidate => candidate.Number == number) is AnalystCase found)
        {
            Context.Later.Start(TimeSpan.Zero, cancellationToken => DeliverAsync(found, null, cancellationToken));
        }

        return Task.CompletedTask;
    }

    protected override bool IsLateAtOnce => false;

    protected override SimulatorReply Decide(SoapRequest request, ScriptLine? script)
    {
        if (request.Operation != "OpenCase")
        {
            return NotServed();
        }

        return script?.Action switch
        {
            ScriptAction.Decline => Reply(request, "OpenCase", "Final", "Declined"),
            ScriptAction.Pending => Reply(request, "OpenCase", "Interim", "Pending"),
            _ => Open(request, script),
        };
    }

    private static string[] Row(AnalystCase row) => [row.Number, row.Inquiry, row.Country, row.Priority, row.Name, row.Standing];

    private SimulatorReply Open(SoapRequest request, ScriptLine? script)
    {
        string inquiry = request.Body.Element(Names.Cpms + "InquiryMessageIdentification")?.Element(Names.Nc + "IdentificationID")?.Value.Trim() ?? "unknown";
        bool isManual = script?.Action == ScriptAction.Manual;
        (AnalystCase opened, bool isNew) = _store.GetOrAdd(inquiry, () => Make(request.Body, inquiry, isManual));
        if (isNew && !isManual)
        {
            Schedule(opened, script?.Action == ScriptAction.Late ? Milliseconds(script) : TimeSpan.FromMilliseconds(Context.Options.DelayMilliseconds));
        }

        return Reply(
            request, "OpenCase", "Acknowledgement", isNew ? "Opened" : "AlreadyOpen", Parts.Identification(Names.Cpms + "CaseIdentification", opened.Number));
    }

    private AnalystCase Make(XElement request, string inquiry, bool isManual)
    {
        XElement asked = request.Element(Names.Cpms + "CaseInquiry") ?? throw new SoapFormatException("the case has no inquiry");
        XElement person = asked.Element(Names.Nc + "Person") ?? throw new SoapFormatException("the inquiry names nobody");
        return new AnalystCase
        {
            Number = "ICTS-" + InventedNumber.Digits(Context.Options.Seed, "case" + inquiry, 9),
            Inquiry = inquiry,
            Conversation = Header.Conversation(request),
            Country = asked.Element(Names.Cpms + "PartnerCountry")?.Element(Names.Genc + "CountryAlpha3Code")?.Value ?? "CAN",
            Priority = asked.Element(Names.Cpms + "InquiryPriorityCode")?.Value ?? "Medium",
            Person = person.ToString(SaveOptions.DisableFormatting),
            InquiryXml = asked.ToString(),
            Template = asked.Element(Names.Cpms + "InquiryTemplateCode")?.Value ?? "Uniform",
            Name = Subject.Of(person).PersonNames.FirstOrDefault("unknown"),
            IsWaiting = !isManual,
        };
    }

    // What an analyst took meanwhile is left to the analyst.
    private void Schedule(AnalystCase answered, TimeSpan delay) => Context.Later.Start(
        delay, cancellationToken => answered.IsWaiting ? DeliverAsync(answered, null, cancellationToken) : Task.CompletedTask);

    private async Task DeliverAsync(AnalystCase answered, AnalystAnswer? answer, CancellationToken cancellationToken)
    {
        XElement message = _packages.Write(answered, answer);
        GatewayReply reply = await new Delivery(Context).UntilTakenAsync(
            Code, "exchange", isSoap12: true, Names.Cpms.NamespaceName + "DeliverCasePackage", message, cancellationToken);
        string standing = reply switch
        {
            GatewayReply.Refused refused => "refused: " + refused.Reason,
            GatewayReply.Accepted { Body: XElement body } => "delivered: " + body.Element(Names.Cpms + "DeliverCasePackageOutcomeCode")?.Value,
            _ => "delivered",
        };
        _store.Note(answered, isWaiting: false, standing);
        Journal.Write("DeliverCasePackage (sent)", answered.Number, standing);
        if (reply is GatewayReply.Refused)
        {
            Context.Logger.DeliveryRefused(Code, standing);
        }
    }
}
