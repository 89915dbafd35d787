using System.Collections.Concurrent;
using System.Text;
using Processing.Messages.Xml;
using Processing.Partners;
using Schemas.Infoset;

namespace Processing.Tests.Flow;

/// <summary>Partners that answer at once, by operation; every call is kept.</summary>
internal sealed class ScriptedPartners : IPartnerTransport, IPartnerDirectory
{
    private readonly ConcurrentDictionary<string, Func<PartnerCall, PartnerReply>> _answers = new(StringComparer.Ordinal);

    public ConcurrentQueue<PartnerCall> Calls { get; } = new();

    public IReadOnlyList<Partner> All { get; private set; } =
    [
        .. new[] { "ABIS", "ASC", "CBP", "ELIS", "ICE", "ICTS", "IDENT", "IVT", "NGI", "NRC", "PCQS" }.Select(code => new Partner
        {
            Code = code,
            Name = code,
            Operations = ["*"],
            Address = new Uri("http://127.0.0.1:1/" + code),
        }),
    ];

    /// <summary>Lets a partner take EBTS transactions as XML.</summary>
    public void TakeXml(string code) => All = [.. All.Select(partner => partner.Code == code ? partner with { UsesEbtsXml = true } : partner)];

    public Partner? Find(string code) => All.FirstOrDefault(partner => partner.Code == code);

    /// <summary>Sets what a partner says to an operation.</summary>
    public void On(string partner, string operation, Func<PartnerCall, PartnerReply> answer) => _answers[partner + " " + operation] = answer;

    public Task<PartnerReply> SendAsync(PartnerCall call, CancellationToken cancellationToken)
    {
        Calls.Enqueue(call);
        string operation = call.Action.Split('/')[^1];
        PartnerReply reply = _answers.TryGetValue(call.Partner + " " + operation, out Func<PartnerCall, PartnerReply>? answer)
            ? answer(call)
            : new PartnerReply.Unavailable("nobody answers");
        return Task.FromResult(reply);
    }

    /// <summary>The calls of an operation.</summary>
    public IReadOnlyList<PartnerCall> CallsOf(string operation) =>
        [.. Calls.Where(call => call.Action.EndsWith("/" + operation, StringComparison.Ordinal) || call.Action == operation)];

    /// <summary>An answer of the exchange.</summary>
    public static PartnerReply Answer(PartnerCall call, string outcome, Action<MessageWriter>? rest = null)
    {
        string stem = call.Action.Split('/')[^1];
        using var request = XmlInfoset.Read(call.Xml, InfosetLimits.Default);
        var head = new MessageHead(
            Guid.CreateVersion7().ToString(),
            "CPMS",
            DateTimeOffset.UnixEpoch,
            2,
            "conversation",
            request.Root.Own("MessageHeader").Own("MessageIdentification").Id);
        MessageWriter writer = HeaderWriting.BeginAnswer(stem, head, "Final", outcome);
        rest?.Invoke(writer);
        return new PartnerReply.Answered(writer.ToBytes());
    }

    /// <summary>An answer of the native EBTS service.</summary>
    public static PartnerReply Acknowledge() => new PartnerReply.Answered(Encoding.UTF8.GetBytes(
        "<NGIControlNumber xmlns=\"http://ws.cjis.gov/2014/08/01/ngi/core/xsd\">E2026000000000000001</NGIControlNumber>"));

    /// <summary>IDENT's answer with one identity.</summary>
    public static PartnerReply IdentAnswer(PartnerCall call, string outcome, string fin) => Answer(call, outcome, writer => writer
        .Identification("biom:EncounterIdentification", "770000000001")
        .Open("Identity").Identification("biom:FingerprintIdentification", fin).Close());

    /// <summary>The answer of PCQS for every A-Number asked.</summary>
    public static PartnerReply StatusAnswer(PartnerCall call, string protection, params string[] classes) => Answer(call, "Found", writer =>
    {
        using var request = XmlInfoset.Read(call.Xml, InfosetLimits.Default);
        foreach (InfosetElement person in request.Root.Children)
        {
            if (person.Is(ExchangeNames.Nc("Person")))
            {
                writer.Open("PersonStatus")
                    .Identification("im:AlienNumberIdentification", person.Own("PersonAugmentation").Im("AlienNumberIdentification").Id)
                    .Leaf("ProtectionStatusCode", protection);
                foreach (string code in classes)
                {
                    writer.Leaf("ClassOfAdmissionCode", code);
                }

                writer.Date("PersonStatusDate", new DateOnly(2026, 1, 1)).Close();
            }
        }
    });
}
