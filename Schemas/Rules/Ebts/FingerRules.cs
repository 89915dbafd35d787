using System.Globalization;
using Biometrics.Itl;
using Biometrics.Itl.Ebts;

namespace Schemas.Rules.Ebts;

/// <summary>Collects the prints of a transaction and compares them with each other and with the fingers said to be missing.</summary>
internal sealed class FingerRules
{
    private const int Fingers = 10;

    private const int RightSlap = 13;

    private const int LeftSlap = 14;

    private static readonly string[] TenPrintTypes = ["CAR", "CNA", "FANC", "FAUF", "NFUF", "NFUE", "MAP", "FNDR"];

    // Types 4 and 14 may carry the same finger side by side; so may rolled and plain prints.
    private readonly HashSet<(int Type, bool IsRolled, int Finger)> _seen = [];

    private readonly HashSet<int> _missing = [];

    /// <summary>Takes the fingers that Type-2 says are missing.</summary>
    public void Take(TaggedRecord description) => _missing.UnionWith(
        description.Given(84)?.Subfields.Select(finger => int.TryParse(finger.ItemText(0), CultureInfo.InvariantCulture, out int position) ? position : 0) ?? []);

    /// <summary>Takes the prints of a record.</summary>
    public void Take(ItlRecord record, TaggedRecord header, EbtsFindingList findings)
    {
        (int? impression, IReadOnlyList<int> positions) = record switch
        {
            BinaryRecord { IsImage: true, Type: 4 } print => (print.Impression, print.FingerPositions),
            TaggedRecord { Type: 14 } print => (int.TryParse(print.Text(3), CultureInfo.InvariantCulture, out int written) ? written : null, Positions(print)),
            _ => ((int?)null, (IReadOnlyList<int>)[]),
        };
        if (positions is not [int finger] || finger is 0 or 19 || EbtsTransactionTypes.Find(header.Text(4)) is not { Role: EbtsRole.Request })
        {
            return;
        }

        if (!_seen.Add((record.Type, impression is 1 or 3 or 5, finger)))
        {
            findings.Add(EbtsFindings.FingerDoubled, record, record.Type == 4 ? 4 : 13);
        }
    }

    /// <summary>Compares, after the last record.</summary>
    public void Finish(TaggedRecord header, TaggedRecord? description, EbtsFindingList findings)
    {
        if (description is null || !TenPrintTypes.Contains(header.Text(4), StringComparer.Ordinal))
        {
            return;
        }

        HashSet<int> given = [.. _seen.Select(print => print.Finger)];
        bool hasSlaps = given.Contains(RightSlap) && given.Contains(LeftSlap);
        if (!hasSlaps && Enumerable.Range(1, Fingers).Any(finger => !given.Contains(finger) && !_missing.Contains(finger)))
        {
            findings.Add(EbtsFindings.FingerMissing, description, 84);
        }

        if (_seen.Any(print => print.Finger <= Fingers && _missing.Contains(print.Finger)))
        {
            findings.Add(EbtsFindings.Inconsistent, description, 84, "A finger that is said to be missing has a print.");
        }
    }

    private static IReadOnlyList<int> Positions(TaggedRecord record) => record.Find(ItlField.DataNumber) is null
        ? []
        : [.. (record.Given(13)?.Subfields ?? []).Select(subfield => int.TryParse(subfield.ItemText(0), CultureInfo.InvariantCulture, out int position) ? position : 0)];
}
