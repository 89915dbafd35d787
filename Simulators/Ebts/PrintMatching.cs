using System.Globalization;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Fusion;
using Biometrics.Fingerprints.Matching;
using Biometrics.Itl;
using Biometrics.Itl.Dictionary;
using Simulators.Hosting;

namespace Simulators.Ebts;

/// <summary>
/// What a simulated system finds by looking at the ridges: a verification is compared with the person whose number it quotes, everything else with prints is
/// searched for among those held, and whom nobody holds is enrolled where the request asks to retain the prints.
/// </summary>
/// <param name="held">The people it holds.</param>
/// <param name="seed">What invented numbers follow from.</param>
internal sealed class PrintMatching(HeldPrints held, int seed)
{
    private const string Verification = "FVR";

    private const int MostCandidates = 20;

    /// <summary>How seldom a search may name somebody who is not the one, over all people held.</summary>
    private const double MostFalseHits = 1e-4;

    /// <summary>How often a listed candidate may be another person, over all people held.</summary>
    private const double MostFalseCandidates = 0.01;

    /// <summary>Decides.</summary>
    /// <param name="transaction">The request.</param>
    /// <param name="ordinary">What is answered where the ridges say nothing: no print can be read, or the request is refused.</param>
    public EbtsDecision Decide(ItlTransaction transaction, EbtsDecision ordinary)
    {
        if (ordinary.Errors.Count > 0 || Fingers(transaction) is not { Count: > 0 } fingers)
        {
            return ordinary;
        }

        EbtsDecision decision = transaction.Category == Verification ? Verify(transaction, fingers, ordinary) : Search(fingers, ordinary);
        return Retains(transaction) ? Enrol(transaction, fingers, decision) : decision;
    }

    /// <summary>Holds the prints of somebody whom a script identifies, so that they are found again under any name.</summary>
    public void Hold(ItlTransaction transaction, string number)
    {
        if (Fingers(transaction) is { Count: > 0 } fingers)
        {
            held.Enrol(number, fingers);
        }
    }

    private static Dictionary<int, FingerprintTemplate> Fingers(ItlTransaction transaction)
    {
        var fingers = new Dictionary<int, FingerprintTemplate>();
        foreach (ItlImage image in transaction.Records.Select(record => ImageOf(record, transaction.Header)).OfType<ItlImage>())
        {
            string position = image.FingerPositions[0].ToString(CultureInfo.InvariantCulture);
            foreach ((int finger, FingerprintTemplate template) in ReceivedPrint.Extract(position, image.Data, image.Width, image.Height, image.PixelsPerInch ?? 0))
            {
                if (!fingers.TryGetValue(finger, out FingerprintTemplate? other) || other.Quality.Score < template.Quality.Score)
                {
                    fingers[finger] = template;
                }
            }
        }

        return fingers;
    }

    // A record that lacks its size is as good as none.
    private static ItlImage? ImageOf(ItlRecord record, TaggedRecord header)
    {
        try
        {
            return record.Type is 4 or 14 && ItlImage.Of(record, header) is { FingerPositions.Count: > 0 } image ? image : null;
        }
        catch (ItlFormatException)
        {
            return null;
        }
    }

    private static bool Retains(ItlTransaction transaction) => transaction.Description?.Text("RET") == "Y";

    private EbtsDecision Verify(ItlTransaction transaction, IReadOnlyDictionary<int, FingerprintTemplate> fingers, EbtsDecision ordinary)
    {
        string number = transaction.Description?.Text("FBI") ?? "";
        EncounterScore score = held.Compare(number, fingers);
        return ordinary with { IsIdent = score.Score >= Matcher.OneInTenThousand, Number = number };
    }

    private EbtsDecision Search(IReadOnlyDictionary<int, FingerprintTemplate> fingers, EbtsDecision ordinary)
    {
        int people = Math.Max(1, held.Count);
        (string Number, float Score)[] found =
        [
            .. held.Search(fingers, MostCandidates)
                .Select(hit => (hit.Number, hit.Score.Score))
                .Where(hit => Matcher.FalseMatchRate(hit.Score) * people <= MostFalseCandidates),
        ];
        bool isIdent = found.Length > 0 && Matcher.FalseMatchRate(found[0].Score) * people <= MostFalseHits;
        return ordinary with { IsIdent = isIdent, Number = isIdent ? found[0].Number : null, Candidates = found.Length, Found = found };
    }

    private EbtsDecision Enrol(ItlTransaction transaction, IReadOnlyDictionary<int, FingerprintTemplate> fingers, EbtsDecision decision)
    {
        if (decision is { IsIdent: true, Number: { } known })
        {
            held.Enrol(known, fingers);
        }
        else if (transaction.Category != Verification)
        {
            held.Enrol("F" + InventedNumber.Digits(seed, "enrolled " + transaction.ControlNumber, 8), fingers);
        }

        return decision;
    }
}
