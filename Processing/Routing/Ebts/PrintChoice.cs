using System.Security.Cryptography;
using Biometrics.Fingerprints;
using Biometrics.Itl;

namespace Processing.Routing.Ebts;

/// <summary>
/// Chooses among the prints of an encounter: one of each finger and impression travels, the best; after a reject for image quality the best of
/// those that have not travelled.
/// </summary>
/// <remarks>Source: EBTS 8.001, appendix M, L0059 and L0118: a finger that is given twice is refused.</remarks>
internal static class PrintChoice
{
    /// <summary>The prints that travel first.</summary>
    public static IReadOnlyList<CarriedPrint> First(IEnumerable<CarriedPrint> prints) =>
        [.. prints.GroupBy(print => KeyOf(print.Image.Position, print.Image.Impression)).Select(group => Best([.. group])).OfType<CarriedPrint>()];

    /// <summary>The prints of a transaction that was refused, others in their place where the encounter has others.</summary>
    /// <param name="records">The records of the transaction after Type-1.</param>
    /// <param name="prints">The prints of the encounter.</param>
    /// <returns>The records, and how many prints are others.</returns>
    public static (IReadOnlyList<ItlRecord> Records, int Replaced) Again(IEnumerable<ItlRecord> records, IReadOnlyList<CarriedPrint> prints)
    {
        List<ItlRecord> again = [];
        int replaced = 0;
        foreach (ItlRecord record in records)
        {
            CarriedPrint? other = record is BinaryRecord { Type: 4 } sent ? Other(sent, prints) : null;
            again.Add(other is null ? record : EbtsFileWriter.Print(record.Idc ?? 0, other));
            replaced += other is null ? 0 : 1;
        }

        return (again, replaced);
    }

    private static CarriedPrint? Other(BinaryRecord sent, IReadOnlyList<CarriedPrint> prints)
    {
        byte[] digest = SHA256.HashData(sent.Data.Span);
        (int, bool) key = (sent.FingerPositions is [int finger, ..] ? finger : 0, IsRolled(sent.Impression));
        return Best([.. prints.Where(print => KeyOf(print.Image.Position, print.Image.Impression) == key && !digest.AsSpan().SequenceEqual(print.Image.Digest))]);
    }

    // Looking at ridges takes some milliseconds a print, and is done only where there is something to choose.
    private static CarriedPrint? Best(IReadOnlyList<CarriedPrint> prints) => prints is [var only] ? only : prints.MaxBy(QualityOf);

    // Of a slap all fingers count, so that one of which fewer are found is worse.
    private static int QualityOf(CarriedPrint print) =>
        ReceivedPrint.Extract(print.Image.Position, print.Bytes, print.Image.Width, print.Image.Height, print.Image.ResolutionPpi).Values.Sum(template => template.Quality.Score);

    private static (int Finger, bool IsRolled) KeyOf(string? position, string? impression) =>
        (EbtsFileWriter.Number(position), IsRolled(EbtsFileWriter.Number(impression)));

    // ANSI/NIST-ITL 1-2011, table 7: 1 live-scan rolled, 3 non-live-scan rolled, 5 latent lift of a rolled print.
    private static bool IsRolled(int impression) => impression is 1 or 3 or 5;
}
