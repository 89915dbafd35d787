using System.Globalization;
using Biometrics.Itl;
using Biometrics.Itl.Ebts;

namespace Schemas.Rules.Ebts;

/// <summary>Counts the records of a transaction and compares them with what its type may have.</summary>
internal sealed class RecordCount
{
    private readonly SortedDictionary<int, int> _counts = [];

    public void Take(ItlRecord record) => _counts[record.Type] = _counts.GetValueOrDefault(record.Type) + 1;

    /// <summary>Compares, after the last record. An answer may carry a second Type-2 for a second candidate.</summary>
    public void Finish(EbtsTransactionType type, EbtsFindingList findings)
    {
        if (!_counts.ContainsKey(2))
        {
            findings.Add(EbtsFindings.FieldMissing, "2", "The transaction has no Type-2 record.", null);
        }

        foreach ((int recordType, int count) in _counts.Where(count => count.Key > 2))
        {
            int most = type.Records.FirstOrDefault(use => use.RecordType == recordType)?.Most ?? 0;
            if (count > most)
            {
                findings.Add(
                    EbtsFindings.RecordNotAllowed,
                    recordType.ToString(CultureInfo.InvariantCulture),
                    most == 0 ? "The transaction may have no records of this type." : "The transaction has too many records of this type.",
                    null);
            }
        }

        foreach (EbtsRecordUse use in type.Records.Where(use => _counts.GetValueOrDefault(use.RecordType) < use.Least))
        {
            findings.Add(EbtsFindings.RecordNotAllowed, use.RecordType.ToString(CultureInfo.InvariantCulture), "The transaction has too few records of this type.", null);
        }
    }
}
