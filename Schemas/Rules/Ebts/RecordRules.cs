using Biometrics.Itl;

namespace Schemas.Rules.Ebts;

/// <summary>The rules of tagged records after Type-2: mandatory fields, and the edits of those that are there.</summary>
internal static class RecordRules
{
    private const int Smt = 40;

    private const int Segments = 21;

    public static void Check(TaggedRecord record, FieldEdits edits, EbtsFindingList findings)
    {
        foreach (FieldRule rule in RuleTable.Of(record.Type))
        {
            CheckField(record, rule, edits, findings);
        }

        if (record is { Type: 10 } && record.Text(3) is "SCAR" or "MARK" or "TATTOO" && record.Given(Smt) is null)
        {
            findings.Add(EbtsFindings.RecordFieldMissing, record, Smt, "A scar, mark or tattoo needs its NCIC code.");
        }

        if (record is { Type: 14 } && record.Text(13) is "13" or "14" or "15" && record.Given(Segments) is null && record.Given(25) is null)
        {
            findings.Add(EbtsFindings.RecordOptionalInvalid, record, Segments, "A slap should say where its fingers are.");
        }
    }

    private static void CheckField(TaggedRecord record, FieldRule rule, FieldEdits edits, EbtsFindingList findings)
    {
        ItlField? field = rule.Number == ItlField.DataNumber ? record.Find(rule.Number) : record.Given(rule.Number);
        if (field is null)
        {
            if (rule.IsMandatory && !IsExcused(record))
            {
                findings.Add(EbtsFindings.RecordFieldMissing, record, rule.Number);
            }
        }
        else if (!field.IsData && field.Subfields.Any(subfield => edits.Check(rule.Check, subfield) != FieldEdit.Right))
        {
            findings.Add(rule.IsMandatory ? EbtsFindings.RecordFieldInvalid : EbtsFindings.RecordOptionalInvalid, record, field);
        }
    }

    // A missing finger, palm or eye has a record without an image (ANSI/NIST-ITL 1-2011, 8.14.12 and 8.17.28).
    private static bool IsExcused(TaggedRecord record) => record.Find(ItlField.DataNumber) is null
        && ((record.Type is 14 or 15 or 19 && record.Given(18) is not null) || (record.Type == 17 && record.Given(28) is not null));
}
