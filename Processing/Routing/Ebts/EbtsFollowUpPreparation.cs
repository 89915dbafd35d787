using System.Globalization;
using Biometrics.Itl;
using Biometrics.Itl.Ebts;
using Processing.Messages;
using Processing.Messages.NativeEbts;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores;
using Processing.Stores.Checks;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;

namespace Processing.Routing.Ebts;

/// <summary>
/// Makes what follows a reject for image quality: the prints once more, others of the same fingers where the encounter has others, referring
/// to the reject; after the second reject a request by name that quotes both.
/// </summary>
/// <remarks>Source: EBTS 8.001, 1.5 and 3.8; the name check after two rejects, one of them of the class of L0008, quotes both control numbers.</remarks>
internal sealed class EbtsFollowUpPreparation(IStorage storage, EbtsPackaging packaging, PolicyTables policy, ProcessingOptions options, TimeProvider time)
{
    private const string NameCheck = "FbiName";

    private const int LongestReason = 75;

    private static readonly string[] Asked = ["DOB", "NAM", "RAC", "SEX", "CRI", "MNU", "POB", "HGT", "WGT", "EYE", "HAI"];

    /// <summary>Makes the transaction; null where nothing follows by itself.</summary>
    /// <param name="state">The state of the message with the answer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<EbtsFollowUp?> PrepareAsync(MessageState state, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (state.EbtsAnswer is not { } answer || !EbtsAnswerRouting.IsError(answer)
            || EbtsErrorRouting.ActionOf(answer, policy.EbtsErrors, today) != EbtsErrorAction.Resubmit)
        {
            return null;
        }

        Refusal? refusal = await storage.ReadAsync(stores => ReadAsync(stores, state.Partner, answer), cancellationToken);
        return refusal switch
        {
            null => null,
            { EarlierReject: null } => await AgainAsync(refusal, today, cancellationToken),
            _ => await ByNameAsync(refusal, today, cancellationToken),
        };
    }

    private static string SentAgain(int replaced) => replaced switch
    {
        0 => "the same prints are sent once more, because the encounter has no others",
        1 => "the prints are sent once more, one of them another of the same finger",
        _ => string.Create(CultureInfo.InvariantCulture, $"the prints are sent once more, {replaced} of them others of the same fingers"),
    };

    private static string NumberAfter(BackgroundCheck refused) => DerivedId.Make(refused.Id, "after/number").ToString("N").ToUpperInvariant();

    private static async Task<Refusal?> ReadAsync(IStores stores, string partner, EbtsReply answer)
    {
        BackgroundCheck? check = await CheckOfAnswer.FindAsync(stores, partner, answer.ControlReference);
        if (check is not { Status: CheckStatus.Requested or CheckStatus.Acknowledged, Kind: not NameCheck })
        {
            return null; // nothing follows a name check, or what is answered
        }

        IReadOnlyList<BackgroundCheck> all = await stores.Checks.ReadByMessageAsync(check.MessageId);
        BackgroundCheck? earlier = all.FirstOrDefault(other => other.Id != check.Id && other.Kind == check.Kind && DerivedId.Make(other.Id, "after") == check.Id);
        bool mayFollow = earlier is null || check.Partner == "NGI"; // only NGI is asked by name
        if (!mayFollow
            || await EbtsRepeats.FirstAsync(stores, check) is not { } outbound
            || await stores.Messages.ReadContentAsync(outbound.Id) is not { } content)
        {
            return null;
        }

        MessageRow? reject = earlier?.AnswerId is { } id ? await stores.Messages.FindAsync(id) : null;
        ItlTransaction sent = await EbtsPackaging.UnpackAsync(content, stores.Images);
        return earlier is null
            ? new Refusal(check, answer, sent, await PrintsAsync(stores, check), null)
            : new Refusal(check, answer, sent, [], reject?.Identification ?? string.Empty);
    }

    private static async Task<IReadOnlyList<CarriedPrint>> PrintsAsync(IStores stores, BackgroundCheck check)
    {
        Encounter? encounter = await stores.Encounters.FindByMessageAsync(check.MessageId);
        IEnumerable<ImageData> images = (encounter?.Images ?? []).Select(EbtsFilePreparation.DataOf);
        return await EbtsFilePreparation.ReadAsync(images.Where(EbtsFileWriter.CanCarry), stores.Images);
    }

    private async Task<EbtsFollowUp> AgainAsync(Refusal refusal, DateOnly today, CancellationToken cancellationToken)
    {
        BackgroundCheck check = refusal.Check;
        PolicyRow row = policy.EbtsRequest(today, check.Partner, check.Kind);
        string reference = row["resubmission_refers_to"] == "Request" ? check.ControlNumber : refusal.Answer.ControlNumber;
        DateTimeOffset now = time.GetUtcNow();
        ItlTransaction sent = refusal.Sent;
        ItlField[] changed =
        [
            ItlField.Of(1, 5, EbtsText.Date(today)), ItlField.Of(1, 9, NumberAfter(check)), ItlField.Of(1, 10, reference),
            ItlField.Of(1, 14, now.UtcDateTime.ToString("yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture)),
        ];
        IEnumerable<ItlField> kept = sent.Header.Fields.Where(field => field.Number != 1 && changed.All(other => other.Number != field.Number));
        (IReadOnlyList<ItlRecord> records, int replaced) = PrintChoice.Again(sent.Records.Skip(1), refusal.Prints);
        var again = ItlTransaction.Create([.. kept.Concat(changed).OrderBy(field => field.Number)], records);
        PreparedFile file = await packaging.PackAsync(check.Partner, again, cancellationToken);
        return new EbtsFollowUp(check.Kind, file, check.PolicyRow, SentAgain(replaced));
    }

    private async Task<EbtsFollowUp> ByNameAsync(Refusal refusal, DateOnly today, CancellationToken cancellationToken)
    {
        BackgroundCheck check = refusal.Check;
        PolicyRow row = policy.EbtsRequest(today, check.Partner, NameCheck);
        var head = new EbtsHead
        {
            Category = row["transaction"],
            ControlNumber = NumberAfter(check),
            ControlReference = refusal.Answer.ControlNumber,
            Originator = options.OriginatingAgency,
            Destination = options.AgencyOf(check.Partner),
            Time = time.GetUtcNow(),
            Priority = EbtsPriority.RoutineCivil,
            Profile = row["profile"],
        };
        string reason = $"NAME CHECK AFTER {refusal.EarlierReject} {refusal.Answer.ControlNumber}";
        ItlTransaction request = new EbtsTransactionBuilder(head.Category, head.ToHeader())
            .Echo(refusal.Sent.Description, Asked)
            .Set("RAP", "Y")
            .Set("RFP", reason.Length <= LongestReason ? reason : reason[..LongestReason])
            .Build();
        PreparedFile file = await packaging.PackAsync(check.Partner, request, cancellationToken);
        return new EbtsFollowUp(NameCheck, file, row.Reference, "asked by name");
    }

    private sealed record Refusal(BackgroundCheck Check, EbtsReply Answer, ItlTransaction Sent, IReadOnlyList<CarriedPrint> Prints, string? EarlierReject);
}
