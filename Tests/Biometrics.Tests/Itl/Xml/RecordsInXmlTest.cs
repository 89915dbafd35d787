using Biometrics.Itl.Conversion;
using Biometrics.Itl.Xml;
using Biometrics.Tests.Itl.Ebts;

namespace Biometrics.Tests.Itl.Xml;

public sealed class RecordsInXmlTest
{
    [TestCaseSource(typeof(RecordExamples), nameof(RecordExamples.All))]
    public void Every_field_that_xml_has_comes_back(TaggedRecord record)
    {
        ItlRecord[] records = record.Type == 2 ? [record] : [TaggedRecord.Create(2, 0, []), record];
        var transaction = ItlTransaction.Create(ItlFiles.HeaderFields("FAUF", "DHS-2026-0000000001").Append(ItlField.Of(1, 13, "NORAM", "EBTS 10.0")), records);

        byte[] document = ItlXml.ToArray(transaction, out IReadOnlyList<ItlDifference> toXml);
        ItlTransaction back = ItlXml.Read(document, out IReadOnlyList<ItlDifference> toTraditional);

        Assert.That(toXml, Is.Empty);
        Assert.That(toTraditional, Is.Empty);
        Assert.That(back.ToArray(), Is.EqualTo(transaction.ToArray()));
    }

    [TestCaseSource(typeof(EbtsExamples), nameof(EbtsExamples.Described))]
    public void Every_described_transaction_comes_back_but_for_what_is_listed(string code)
    {
        ItlTransaction transaction = EbtsExamples.Complete(code);

        ItlTransaction back = ItlXml.Read(ItlXml.ToArray(transaction, out IReadOnlyList<ItlDifference> differences), out _);

        HashSet<string> lost = [.. differences.Select(difference => difference.Place.Split('[')[0])];
        Assert.That(
            Fields(back.Description!).Order(StringComparer.Ordinal),
            Is.EqualTo(Fields(transaction.Description!).Where(field => !lost.Contains(field.Split(':')[0])).Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Fields(TaggedRecord record) => record.Fields.Skip(1).Select(field => $"{field.RecordType}.{field.Number:D3}:{field.Text}");
}
