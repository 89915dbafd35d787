using Biometrics.Itl;
using Biometrics.Itl.Ebts;

namespace Schemas.Rules.Ebts;

/// <summary>The rules of Type-1.</summary>
internal static class HeaderRules
{
    private const string FbiDomain = "NORAM";

    public static void Check(TaggedRecord header, FieldEdits edits, EbtsFindingList findings)
    {
        foreach (FieldRule rule in RuleTable.Header)
        {
            CheckField(header, rule, edits, findings);
        }

        CheckCategory(header, findings);
        CheckReference(header, findings);
    }

    private static void CheckField(TaggedRecord header, FieldRule rule, FieldEdits edits, EbtsFindingList findings)
    {
        if (header.Given(rule.Number) is not ItlField field)
        {
            if (rule.IsMandatory)
            {
                findings.Add(EbtsFindings.HeaderMissing, header, rule.Number);
            }

            return;
        }

        FieldEdit edit = edits.Check(rule.Check, field.Subfields.First());
        if (edit != FieldEdit.Right)
        {
            findings.Add(edit == FieldEdit.Invalid ? EbtsFindings.HeaderInvalid : EbtsFindings.HeaderRange, header, field);
        }
    }

    private static void CheckCategory(TaggedRecord header, EbtsFindingList findings)
    {
        if (header.Given(4) is not ItlField field || EbtsTransactionTypes.Find(field.Text) is not null)
        {
            return;
        }

        bool isFbi = header.Given(13) is not ItlField domain || domain.Subfields.First().ItemText(0) is "" or FbiDomain;
        findings.Add(isFbi ? EbtsFindings.UnknownCategory : EbtsFindings.OtherDomain, header, field);
    }

    private static void CheckReference(TaggedRecord header, EbtsFindingList findings)
    {
        if (EbtsTransactionTypes.Find(header.Text(4)) is { Role: EbtsRole.Answer or EbtsRole.Error } && header.Given(10) is null)
        {
            findings.Add(EbtsFindings.HeaderMissing, header, 10, "An answer has to name the transaction that it answers.");
        }
    }
}
