using System.Globalization;
using System.Xml.Linq;
using Biometrics.Fingerprints.Fusion;
using Biometrics.Fingerprints.Matching;
using Simulators.Hosting;
using Simulators.Scripts;
using Simulators.Wire;

namespace Simulators.Ident;

/// <summary>
/// The simulated IDENT: searches, compares and enrols by the ridges of the images, and by their digests where they cannot be read;
/// takes match reports, sends the inquiries of foreign partners and receives their answers.
/// </summary>
internal sealed class IdentSimulator : PartnerSimulator
{
    private readonly IdentStore _store;

    private readonly IdentPrints _prints;

    private readonly InquiryWriter _inquiries;

    private readonly ForeignPartners _partners;

    public IdentSimulator(SimulatorContext context)
        : base(PartnerCodes.Ident, "DHS: identities by fingerprint, and the way to foreign partners", context)
    {
        _store = new IdentStore(context.Options.DataFolder, context.Options.Seed);
        _prints = new IdentPrints(context.Options.DataFolder);
        _inquiries = new InquiryWriter(_store, context);
        _partners = new ForeignPartners(_store, context, Journal);
    }

    public override IReadOnlyList<ControlForm> Forms =>
    [
        new("inquire", "Send a foreign partner's inquiry", [
            ("ANumber", "A900000101"), ("SurName", "Marchetti"), ("GivenName", "Elena"), ("BirthDate", "1990-04-17"), ("BirthCountry", "ITA"),
            ("PartnerCountry", "CAN"), ("SourceOrganization", "USCIS")]),
    ];

    public override IReadOnlyList<ControlTable> Tables =>
    [
        new("Identities", ["FIN", "Images", "A-Numbers", "Encounters"], [.. _store.Identities.Select(Row)]),
        new("Inquiries sent", ["Number", "Country", "A-Number", "Outcome"], [.. _store.Inquiries.Select(inquiry => new[] { inquiry.Identification, inquiry.Country, inquiry.ANumber, inquiry.Outcome })]),
        _partners.Table,
    ];

    public override void Resume() => _partners.Resume();

    public override async Task SubmitAsync(string form, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        if (form == "inquire")
        {
            await InquireAsync(InquiryForm.Read(values), cancellationToken);
        }
    }

    /// <summary>Sends a foreign partner's inquiry to the gateway.</summary>
    public async Task<ForeignInquiryResult> InquireAsync(ForeignInquiry inquiry, CancellationToken cancellationToken)
    {
        string identification = inquiry.MessageIdentification ?? "IDENT-" + Guid.CreateVersion7().ToString("N");
        XElement message = _inquiries.Write(inquiry, identification);
        GatewayReply reply = await Context.Gateway.SendAsync(
            Code, "exchange", isSoap12: true, Names.Cpms.NamespaceName + "InquirePerson", message, cancellationToken);
        ForeignInquiryResult result = Understand(identification, reply);
        _store.Note(identification, inquiry.PartnerCountry, inquiry.ANumber, result.Outcome);
        Journal.Write("InquirePerson (sent)", identification, result.Outcome);
        return result;
    }

    protected override SimulatorReply Decide(SoapRequest request, ScriptLine? script) => request.Operation switch
    {
        "Identify" => Identify(request, script),
        "Verify" => Verify(request, script),
        "ReportMatch" => ReportMatch(request),
        "ReportCorrection" => ReportCorrection(request),
        "QueryForeignPartner" => AskPartner(request),
        "InquirePersonResponse" => TakeAnswer(request),
        _ => NotServed(),
    };

    private static ForeignInquiryResult Understand(string identification, GatewayReply reply) => reply switch
    {
        GatewayReply.Accepted { Body: XElement body } => new(
            identification,
            body.Element(Names.Cpms + "ResponseCategoryCode")?.Value,
            body.Element(Names.Cpms + "InquirePersonOutcomeCode")?.Value ?? "no outcome"),
        GatewayReply.Accepted => new(identification, null, "no answer"),
        GatewayReply.Refused refused => new(identification, null, "refused: " + refused.Reason),
        GatewayReply.Away away => new(identification, null, "away: " + away.Reason),
        _ => throw new System.Diagnostics.UnreachableException(reply.GetType().Name),
    };

    private static string[] Row(HeldIdentity identity) =>
    [
        identity.Fin, identity.Digests.Count.ToString(CultureInfo.InvariantCulture), string.Join(' ', identity.ANumbers),
        string.Join(' ', identity.Encounters.Select(encounter => encounter.Eid)),
    ];

    // The search: an image that is held means its holder, and so do fingers like those held; others make a new identity, if encounters are to be kept.
    private SimulatorReply Identify(SoapRequest request, ScriptLine? script)
    {
        IReadOnlyList<SubjectImage> images = Subject.Images(request.Body);
        IReadOnlyList<string> digests = [.. images.Select(image => image.Digest)];
        string? held = script?.Action switch
        {
            ScriptAction.NoMatch => null,
            ScriptAction.Match when script.Argument.Length > 0 => script.Argument,
            ScriptAction.Match => _store.NewFin(digests),
            _ => _store.FindByDigest(digests)?.Fin ?? _prints.Search(_prints.Of(images), _store.HeldImages),
        };
        switch (script?.Action)
        {
            case ScriptAction.Pending:
                return Reply(request, "Identify", "Interim", "Pending");
            case ScriptAction.QualityTooLow:
                return Reply(request, "Identify", "Final", "QualityTooLow");
            case ScriptAction.NoMatch:
                return Reply(request, "Identify", "Final", "NoMatch");
        }

        IdentAnswer answer = Answer(request, "IdentifyOptions", held ?? _store.NewFin(digests), isMatch: held is not null);
        return Reply(request, "Identify", "Final", held is null ? "NoMatch" : "Match", answer.Content);
    }

    // The comparison: an image held by another is no match, one that is held here is one; else the ridges decide, and where there are none to compare the claim is believed.
    private SimulatorReply Verify(SoapRequest request, ScriptLine? script)
    {
        HeldIdentity? target = Target(request.Body);
        IReadOnlyList<SubjectImage> images = Subject.Images(request.Body);
        string outcome = script?.Action switch
        {
            ScriptAction.Pending => "Pending",
            ScriptAction.Inconclusive => "Inconclusive",
            ScriptAction.QualityTooLow => "QualityTooLow",
            ScriptAction.NoMatch => "NoMatch",
            _ when target is null => "TargetUnknown",
            ScriptAction.Match => "Match",
            _ => Compare(images, target),
        };
        return outcome == "Match" && target is not null
            ? Reply(request, "Verify", "Final", outcome, Answer(request, "VerifyOptions", target.Fin, isMatch: true).Content)
            : Reply(request, "Verify", outcome == "Pending" ? "Interim" : "Final", outcome);
    }

    private string Compare(IReadOnlyList<SubjectImage> images, HeldIdentity target)
    {
        if (_store.FindByDigest([.. images.Select(image => image.Digest)]) is { } holder)
        {
            return holder.Fin == target.Fin ? "Match" : "NoMatch";
        }

        var taken = _prints.Of(images);
        EncounterScore score = EncounterMatcher.Compare(taken, _prints.Held(_store.DigestsOf(target.Fin)));
        return score.Fingers.Count == 0 || score.Score >= Matcher.OneInTenThousand ? "Match"
            : taken.Values.Any(print => print.Quality.IsResolutionDoubtful) ? "QualityTooLow"
            : score.Score >= Matcher.OneInThousand ? "Inconclusive"
            : "NoMatch";
    }

    private HeldIdentity? Target(XElement request)
    {
        XElement? target = request.Element(Names.Cpms + "VerifyTarget");
        string? fin = target?.Element(Names.Biom + "FingerprintIdentification")?.Element(Names.Nc + "IdentificationID")?.Value.Trim();
        string? eid = target?.Element(Names.Biom + "EncounterIdentification")?.Element(Names.Nc + "IdentificationID")?.Value.Trim();
        return fin is not null ? _store.Find(fin) : _store.FindByEncounter(eid ?? "");
    }

    private IdentAnswer Answer(SoapRequest request, string options, string fin, bool isMatch)
    {
        XElement? wishes = request.Body.Element(Names.Cpms + options);
        bool isKept = wishes?.Element(Names.Cpms + "EncounterRetentionCode")?.Value == "Always";
        string detail = wishes?.Element(Names.Cpms + "ResultDetailLevelCode")?.Value ?? "Summary";
        IReadOnlyList<HeldEncounter> earlier = _store.Find(fin)?.Encounters.ToArray() ?? [];
        string? eid = isKept ? Keep(request.Body, fin) : null;
        return new IdentAnswer(fin, isMatch, eid, isKept || isMatch, detail == "None" ? [] : earlier);
    }

    private string Keep(XElement request, string fin)
    {
        string organization = request.Element(Names.Cpms + "MessageHeader")?.Element(Names.Cpms + "OriginatingOrganization")?.Element(Names.Nc + "OrganizationName")?.Value ?? "CPMS";
        string day = request.Element(Names.Cpms + "Encounter")?.Element(Names.Cpms + "EncounterDate")?.Element(Names.Nc + "Date")?.Value
            ?? Context.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        IReadOnlyList<SubjectImage> images = Subject.Images(request);
        _prints.Of(images);
        _prints.Keep(images);
        return _store.Add(fin, Header.Identification(request), ([.. images.Select(image => image.Digest)], Subject.Of(request).ANumbers), organization, day);
    }

    private SimulatorReply ReportMatch(SoapRequest request)
    {
        bool isKnown = Subject.Of(request.Body).Fins.Any(fin => _store.Find(fin) is not null);
        return Reply(request, "ReportMatch", "Final", isKnown ? "Recorded" : "PersonUnknown");
    }

    // A correction refers to the number of the inquiry under which the partner was answered.
    private SimulatorReply ReportCorrection(SoapRequest request)
    {
        string? asked = request.Body.Element(Names.Cpms + "InquiryMessageIdentification")?.Element(Names.Nc + "IdentificationID")?.Value.Trim();
        bool isKnown = _store.Inquiries.Any(inquiry => inquiry.Identification == asked);
        return Reply(request, "ReportCorrection", "Acknowledgement", isKnown ? "Recorded" : "AnswerUnknown");
    }

    // IDENT takes a round and brings what the partner answers by itself.
    private SimulatorReply AskPartner(SoapRequest request)
    {
        _partners.Take(request);
        return Reply(request, "QueryForeignPartner", "Interim", "Pending");
    }

    private SimulatorReply TakeAnswer(SoapRequest request)
    {
        string outcome = request.Body.Element(Names.Cpms + "InquirePersonOutcomeCode")?.Value ?? "no outcome";
        string? asked = request.Body.Element(Names.Cpms + "MessageHeader")?.Element(Names.Cpms + "RelatedMessageIdentification")?.Element(Names.Nc + "IdentificationID")?.Value.Trim();
        SentInquiry? inquiry = _store.Inquiries.FirstOrDefault(candidate => candidate.Identification == asked);
        if (inquiry is null)
        {
            return Reply(request, "DeliverAnswer", "Acknowledgement", "MessageUnknown");
        }

        _store.Note(inquiry.Identification, inquiry.Country, inquiry.ANumber, outcome);
        return Reply(request, "DeliverAnswer", "Acknowledgement", "Received");
    }
}
