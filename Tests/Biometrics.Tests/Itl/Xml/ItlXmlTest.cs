using Biometrics.Itl.Conversion;
using Biometrics.Itl.Xml;

namespace Biometrics.Tests.Itl.Xml;

public sealed class ItlXmlTest
{
    [TestCaseSource(typeof(ItlFiles), nameof(ItlFiles.Real))]
    public void A_real_file_comes_back_from_xml_but_for_what_is_listed(string name)
    {
        var transaction = ItlTransaction.Read(ItlFiles.Read(name));

        byte[] document = ItlXml.ToArray(transaction, out IReadOnlyList<ItlDifference> toXml);
        ItlTransaction back = ItlXml.Read(document, out IReadOnlyList<ItlDifference> toTraditional);

        Assert.That(toTraditional, Is.Empty);
        Assert.That(Kept(transaction, toXml).Except(Kept(back, [])), Is.Empty);
        Assert.That(Kept(back, toXml).Except(Kept(transaction, [])).Count(), Is.LessThanOrEqualTo(toXml.Count(difference => difference.Code == ItlDifferenceCode.Supplied)));
    }

    private static List<string> Kept(ItlTransaction transaction, IReadOnlyList<ItlDifference> differences)
    {
        HashSet<(int, string)> lost = [.. differences.Select(difference => (difference.Record, difference.Place.Split('[')[0]))];
        HashSet<int> records = [.. differences.Where(difference => difference.Code == ItlDifferenceCode.RecordNotInXml).Select(difference => difference.Record)];
        return
        [
            .. transaction.Records.Select((record, index) => (record, index)).Where(pair => pair.index > 0 && !records.Contains(pair.index)).SelectMany(pair => pair.record switch
            {
                TaggedRecord tagged => tagged.Fields.Where(field => field.Number != 1 && !lost.Contains((pair.index, $"{field.RecordType}.{field.Number:D3}")))
                    .OrderBy(field => field.Number).Select(field => $"{pair.index}/{field.RecordType}.{field.Number}:{Convert.ToHexString(field.Value.Span)}"),
                BinaryRecord binary => [Convert.ToHexString(binary.Header.Span) + Convert.ToHexString(binary.Data.Span)],
                _ => [],
            }),
        ];
    }
}
