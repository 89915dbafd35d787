using System.Globalization;
using Biometrics.Itl;
using Biometrics.Itl.Dictionary;
using Biometrics.Itl.Ebts;
using Simulators.Hosting;

namespace Simulators.Ebts;

/// <summary>Writes answers and notices: Type-1 with the two agencies changed over, Type-2 with the result and what is echoed.</summary>
/// <remarks>Source: EBTS 8.001, 1.4 to 1.7 and 3.8; fields by EBTS 10.0.</remarks>
internal sealed class AnswerWriter(string code, SimulatorContext context)
{
    private const int HighestScore = 9_999;

    /// <summary>Tenths of points: one finger gives 120 points at most, ten nearly 1 000.</summary>
    private const int ScoreScale = 10;

    // Verbatim in the answer.
    private static readonly string[] Echoed = ["ATN", "SCO", "OCA", "OCP", "EAD", "RES", "CRI", "IMA", "TAA"];

    // The subject comes back where a list of candidates answers a request by name.
    private static readonly string[] Asked = ["DOB", "RAC", "SEX"];

    /// <summary>The answer to a transaction.</summary>
    /// <param name="request">What is answered.</param>
    /// <param name="number">The answer's own number.</param>
    /// <param name="reference">What it refers to: the request's number, or that of an answer before.</param>
    /// <param name="decision">What was found.</param>
    public byte[] Write(ItlTransaction request, string number, string reference, EbtsDecision decision)
    {
        EbtsTransactionBuilder builder = Begin(decision.Category, request.Header.Text("ORI"), request.Header.Text("DAI"), number, reference)
            .Echo(request.Description, Echoed);
        if (decision.Errors.Count > 0)
        {
            builder.SetAll("MSG", decision.Errors.Select(error => EbtsErrors.Find(error)?.Message ?? $"{error}: THE TRANSACTION WAS REJECTED"));
        }
        else
        {
            Result(builder, request, decision);
        }

        return builder.BuildIncomplete().ToArray();
    }

    /// <summary>A notice of a hit that nobody asked for.</summary>
    /// <param name="originator">Who gets it.</param>
    /// <param name="destination">Who sends it.</param>
    /// <param name="number">Its own number.</param>
    /// <param name="fbiNumber">Whom it is about.</param>
    /// <param name="name">The name, possibly empty.</param>
    public byte[] Notice(string originator, string destination, string number, string fbiNumber, string name) =>
        Begin("UHN", originator, destination, number, null)
            .Set("HTI", "FSI").Set("FBI", fbiNumber).Set("NAM", name).Set("NOT", "FICTIONAL NOTICE OF THE SIMULATED " + code)
            .BuildIncomplete().ToArray();

    /// <summary>The number under which the simulated system holds the subject of a request, by name and other numbers.</summary>
    public string NumberOf(ItlTransaction request) => NumberOf(NameOf(request) + request.Description?.Text("MNU"));

    private string NumberOf(string subject) => "F" + InventedNumber.Digits(context.Options.Seed, code + subject, 8);

    private EbtsTransactionBuilder Begin(string category, string destination, string originator, string number, string? reference) => new(category, new EbtsHeader
    {
        Destination = destination,
        Originator = originator,
        ControlNumber = number,
        ControlReference = reference,
        Time = context.Clock.GetUtcNow(),
        // Assumed: no public source shows how an ABIS answer names its profile.
        ApplicationProfile = code == PartnerCodes.Abis ? ["DoD", "EBTS", "3.0"] : null,
    });

    private void Result(EbtsTransactionBuilder builder, ItlTransaction request, EbtsDecision decision)
    {
        string name = NameOf(request);
        switch (decision.Category)
        {
            case "SRE":
                builder.Set("NAM", name).Set("SRF", decision.IsIdent ? "I" : "N");
                Known(builder, request, decision);
                break;
            case "SRT":
                Candidates(builder.Set("NIR", "0"), request, decision);
                break;
            case "EQRR":
                Candidates(builder.Echo(request.Description, Asked).Set("NAM", name), request, decision);
                break;
            case "EHRR" or "TPRR":
                Known(builder, request, decision);
                break;
            case "RPISR":
                builder.Set("NOT", "FICTIONAL ANSWER OF THE SIMULATED " + code).Set("SRF", decision.IsIdent ? "R" : "G");
                break;
            case "PRR":
                builder.Set("REC", "N").Echo(request.Description, "FBI");
                break;
            default:
                builder.Echo(request.Description, "FBI");
                break;
        }
    }

    private void Known(EbtsTransactionBuilder builder, ItlTransaction request, EbtsDecision decision)
    {
        if (decision.IsIdent)
        {
            builder.Set("FBI", decision.Number ?? NumberOf(request)).Set("ERS", "FICTIONAL RECORD OF THE SIMULATED " + code);
        }
    }

    private void Candidates(EbtsTransactionBuilder builder, ItlTransaction request, EbtsDecision decision)
    {
        string name = NameOf(request);
        builder.Set("NCR", decision.Candidates.ToString(CultureInfo.InvariantCulture));
        builder.SetSubfields("CNL", [.. Enumerable.Range(0, decision.Candidates).Select(place => new[]
        {
            NumberOf(request, decision, place), name, "", "FP", "", "", ScoreOf(decision, place).ToString(CultureInfo.InvariantCulture), "", "1",
        })]);
    }

    private string NumberOf(ItlTransaction request, EbtsDecision decision, int place) => place < decision.Found.Count ? decision.Found[place].Number
        : place == 0 ? NumberOf(request)
        : NumberOf($"{NameOf(request)}/{place}");

    private static int ScoreOf(EbtsDecision decision, int place) =>
        place < decision.Found.Count ? Math.Min(HighestScore, (int)(decision.Found[place].Score * ScoreScale)) : HighestScore - (place * 7);

    private static string NameOf(ItlTransaction request) =>
        request.Description?.Text("NAM") is { Length: > 0 } given ? given.ToUpperInvariant() : "UNKNOWN,UNKNOWN";
}
