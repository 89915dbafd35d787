using Biometrics.Itl.Conversion;
using Biometrics.Itl.Xml;
using Biometrics.Tests.Itl;
using Biometrics.Tests.Itl.Ebts;
using Biometrics.Tests.Itl.Xml;
using Schemas.Infoset;
using Schemas.Validation;

namespace Schemas.Tests.Ebts;

/// <summary>Whatever the writer of packages is given: what it writes fits the schemas of EBTS 10.0, or it has said that it does not.</summary>
internal sealed class WrittenPackagesTest
{
    private static readonly string[] Values = ["", "X", "-1", "0", "1", "2", "7", "20", "255", "999999", "1.5", "A B", "É", "20261119", "20261119101112Z", "Y", "N", "00FF"];

    private static readonly Lazy<MessageValidator> Validator = new(() => new MessageValidator(SchemaCatalog.Load(), ValidationLimits.Default));

    [TestCaseSource(typeof(ItlFiles), nameof(ItlFiles.Real))]
    public void Real_files_are_valid_in_xml_or_said_not_to_be(string name) => Check(ItlTransaction.Read(ItlFiles.Read(name)));

    [TestCaseSource(typeof(EbtsExamples), nameof(EbtsExamples.Described))]
    public void Every_described_transaction_is_valid_in_xml(string code)
    {
        byte[] package = ItlXml.ToArray(EbtsExamples.Complete(code), out _);

        Assert.That(Findings(package), Is.Empty);
    }

    [TestCaseSource(typeof(RecordExamples), nameof(RecordExamples.All))]
    public void Every_record_with_all_its_fields_is_valid_in_xml(TaggedRecord record)
    {
        byte[] package = ItlXml.ToArray(Around(record), out IReadOnlyList<ItlDifference> differences);

        Assert.That(differences, Is.Empty);
        Assert.That(Findings(package), Is.Empty);
    }

    [TestCaseSource(typeof(RecordExamples), nameof(RecordExamples.All))]
    public void A_record_with_spoilt_fields_is_valid_in_xml_or_said_not_to_be(TaggedRecord record)
    {
        int ways = LongRun.Rounds(60, 10_000);
        for (int seed = 0; seed < ways; seed++)
        {
            Check(Around(Spoilt(record, new Random(seed))), $"seed {seed}");
        }
    }

    private static void Check(ItlTransaction transaction, string? what = null)
    {
        byte[] package = ItlXml.ToArray(transaction, out IReadOnlyList<ItlDifference> differences);
        if (!differences.Any(IsAdmitted))
        {
            Assert.That(Findings(package), Is.Empty, what);
        }
    }

    private static bool IsAdmitted(ItlDifference difference) =>
        difference.Code is ItlDifferenceCode.MissingForXml or ItlDifferenceCode.ValueOutsideSchema or ItlDifferenceCode.OrderNotInXml;

    private static IEnumerable<string> Findings(byte[] package)
    {
        using var infoset = XmlInfoset.Read(package, InfosetLimits.Default);
        return [.. Validator.Value.Validate(infoset, infoset.Root).Findings.Select(finding => $"{finding.Code} {finding.Path} {finding.Text}")];
    }

    private static ItlTransaction Around(TaggedRecord record)
    {
        ItlRecord[] records = record.Type == 2 ? [record] : [TaggedRecord.Create(2, 0, []), record];
        return ItlTransaction.Create(ItlFiles.HeaderFields("FAUF", "DHS-2026-0000000001").Append(ItlField.Of(1, 13, "NORAM", "EBTS 10.0")), records);
    }

    // One to three fields lose or change an item, lose or double a subfield, or go.
    private static TaggedRecord Spoilt(TaggedRecord record, Random random)
    {
        List<ItlField> fields = [.. record.Fields.Where(field => field.Number > 2)];
        for (int times = random.Next(1, 4); times > 0 && fields.Count > 0; times--)
        {
            int at = random.Next(fields.Count);
            if (fields[at].IsData || random.Next(6) == 0)
            {
                fields.RemoveAt(at);
            }
            else
            {
                fields[at] = Spoilt(fields[at], random);
            }
        }

        return TaggedRecord.Create(record.Type, record.Idc, fields);
    }

    private static ItlField Spoilt(ItlField field, Random random)
    {
        List<List<string>> subfields = [.. field.Subfields.Select(subfield => subfield.Items.Select(item => item.Text).ToList())];
        List<string> one = subfields[random.Next(subfields.Count)];
        int item = random.Next(one.Count);
        switch (random.Next(5))
        {
            case 0:
                one.RemoveRange(item, one.Count - item);
                break;
            case 1:
                one.RemoveAt(item);
                break;
            case 2:
                subfields.AddRange(Enumerable.Repeat(one, random.Next(1, 100)));
                break;
            default:
                one[item] = Values[random.Next(Values.Length)];
                break;
        }

        return ItlField.OfSubfields(field.RecordType, field.Number, subfields.Select(items => items.Count == 0 ? [""] : items.ToArray()));
    }
}
