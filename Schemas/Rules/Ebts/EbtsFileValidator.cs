using Biometrics.Itl;
using Biometrics.Itl.Conversion;
using Biometrics.Itl.Ebts;
using Schemas.Validation;

namespace Schemas.Rules.Ebts;

/// <summary>
/// Checks ANSI/NIST files, traditional or XML: structure, the fields of the type of transaction, formats and edits, code lists, fields against
/// each other, images against their records. What the receiver would ignore is a warning, what it would refuse an error. One record is in
/// memory at a time.
/// </summary>
/// <param name="clock">The clock for rules about dates.</param>
/// <param name="limits">How many findings are listed.</param>
/// <param name="fileLimits">What a file may hold.</param>
public sealed class EbtsFileValidator(TimeProvider clock, ValidationLimits limits, ItlLimits fileLimits)
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">The file; an XML package has to be seekable. It stays open.</param>
    /// <param name="encoding">How it is written, as <see cref="ItlConversion.Recognise"/> says.</param>
    /// <returns>The report; the place of a finding is the field, and the offset where the file is traditional.</returns>
    public ValidationReport Validate(Stream file, ItlEncoding encoding)
    {
        ArgumentNullException.ThrowIfNull(file);
        var findings = new EbtsFindingList(limits.FindingsPerReport, encoding == ItlEncoding.Traditional);
        try
        {
            using var reader = new ItlFileReader(file, encoding, fileLimits);
            Check(reader, findings);
            foreach (ItlDifference difference in reader.Differences.Where(IsIgnored))
            {
                findings.Add(EbtsFindings.Ignored, difference.Place, EbtsFindings.Ignored.Meaning, null);
            }
        }
        catch (ItlFormatException exception)
        {
            findings.AddUnreadable(exception);
        }

        return findings.Report();
    }

    private static bool IsIgnored(ItlDifference difference) =>
        difference.Code is ItlDifferenceCode.ElementNotInTraditional or ItlDifferenceCode.ValueNotInTraditional;

    private void Check(ItlFileReader reader, EbtsFindingList findings)
    {
        TaggedRecord header = reader.Header;
        var edits = new FieldEdits(clock.GetUtcNow());
        HeaderRules.Check(header, edits, findings);
        EbtsTransactionType? type = EbtsTransactionTypes.Find(header.Text(4));
        var fingers = new FingerRules();
        var count = new RecordCount();
        TaggedRecord? description = null;
        while (reader.Next() is ItlRecord record)
        {
            count.Take(record);
            if (record is TaggedRecord { Type: 2 } given)
            {
                description ??= given;
                CheckDescription(given, type, edits, findings);
                fingers.Take(given);
            }
            else
            {
                CheckRecord(record, header, edits, findings);
                fingers.Take(record, header, findings);
            }
        }

        if (type is { IsDescribed: true })
        {
            count.Finish(type, findings);
            fingers.Finish(header, description, findings);
        }
        else if (type is not null)
        {
            findings.Add(EbtsFindings.NotDescribed, header, 4);
        }
    }

    private static void CheckDescription(TaggedRecord record, EbtsTransactionType? type, FieldEdits edits, EbtsFindingList findings)
    {
        if (type is { IsDescribed: true })
        {
            DescriptionRules.Check(record, type, edits, findings);
        }
    }

    private static void CheckRecord(ItlRecord record, TaggedRecord header, FieldEdits edits, EbtsFindingList findings)
    {
        if (record is TaggedRecord tagged)
        {
            RecordRules.Check(tagged, edits, findings);
        }

        ImageRules.Check(record, header, findings);
    }
}
