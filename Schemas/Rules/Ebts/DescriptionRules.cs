using Biometrics.Itl;
using Biometrics.Itl.Dictionary;
using Biometrics.Itl.Ebts;

namespace Schemas.Rules.Ebts;

/// <summary>The rules of Type-2: the fields of the type of transaction, then formats and edits.</summary>
internal static class DescriptionRules
{
    private const int IdcNumber = 2;

    public static void Check(TaggedRecord record, EbtsTransactionType type, FieldEdits edits, EbtsFindingList findings)
    {
        foreach (EbtsFieldUse use in type.Fields.Where(use => use.IsMandatory))
        {
            int number = FieldCatalog.Find(2, use.Mnemonic)?.Number ?? 0;
            if (record.Given(number) is null)
            {
                findings.Add(EbtsFindings.FieldMissing, record, number);
            }
        }

        foreach (ItlField field in record.Fields.Where(field => field.Number > IdcNumber))
        {
            CheckField(record, field, type, edits, findings);
        }

        CheckTogether(record, type, findings);
    }

    private static void CheckField(TaggedRecord record, ItlField field, EbtsTransactionType type, FieldEdits edits, EbtsFindingList findings)
    {
        if (EbtsFields.Find(field.Number) is not EbtsField format || type.Use(format.Mnemonic) is not EbtsFieldUse use)
        {
            findings.Add(EbtsFindings.FieldIgnored, record, field);
            return;
        }

        if (record.Given(field.Number) is null)
        {
            return;
        }

        (FieldEdit Edit, string Text) worst = Worst(field, format, use, edits);
        if (worst.Edit != FieldEdit.Right)
        {
            findings.Add(
                !use.IsMandatory ? EbtsFindings.OptionalInvalid : worst.Edit == FieldEdit.Invalid ? EbtsFindings.FieldInvalid : EbtsFindings.FieldRange, record, field, worst.Text);
        }
    }

    private static (FieldEdit Edit, string Text) Worst(ItlField field, EbtsField format, EbtsFieldUse use, FieldEdits edits)
    {
        int count = 0;
        foreach (ItlSubfield subfield in field.Subfields)
        {
            count++;
            if (Wrong(subfield, format, edits) is (not FieldEdit.Right, _) wrong)
            {
                return wrong;
            }
        }

        return count <= use.Most ? (FieldEdit.Right, "") : (FieldEdit.OutOfRange, "There are more subfields than the transaction may have.");
    }

    private static (FieldEdit Edit, string Text) Wrong(ItlSubfield subfield, EbtsField format, FieldEdits edits)
    {
        bool hasItems = FieldCatalog.Find(2, format.Number) is { Items.Count: > 1 };
        string text = subfield.ItemText(0);
        if (!hasItems && (text.Length < format.Least || text.Length > format.Most))
        {
            return (FieldEdit.Invalid, "The length is not one that the field may have.");
        }

        if (!hasItems && !AreRight(text, format.Characters))
        {
            return (FieldEdit.Invalid, "A character is not one that the field may have.");
        }

        return edits.Check(format.Check, subfield) switch
        {
            FieldEdit.Invalid => (FieldEdit.Invalid, "The value is not one that the field may have."),
            FieldEdit.OutOfRange => (FieldEdit.OutOfRange, "The value is out of range."),
            _ => (FieldEdit.Right, ""),
        };
    }

    private static bool AreRight(string text, string characters) => characters switch
    {
        "N" => text.All(char.IsAsciiDigit),
        "A" => text.All(char.IsAsciiLetter),
        "AN" => text.All(char.IsAsciiLetterOrDigit),
        _ => text.All(sign => !char.IsControl(sign) || sign is '\r' or '\n' or '\t'),
    };

    private static void CheckTogether(TaggedRecord record, EbtsTransactionType type, EbtsFindingList findings)
    {
        if (type.Code == "CNA" && record.Given(5) is { Text: not "Y" } retention)
        {
            findings.Add(EbtsFindings.Retention, record, retention);
        }

        if (record.Given(45) is ItlField arrest && record.Given(22) is ItlField birth
            && birth.Subfields.First().ItemText(0) is { Length: 8 } born && string.CompareOrdinal(born, arrest.Text) > 0)
        {
            findings.Add(EbtsFindings.Inconsistent, record, arrest, "The arrest is before the birth.");
        }

        if (record.Given(38) is ItlField printed && record.Given(22) is ItlField birthDate
            && birthDate.Subfields.First().ItemText(0) is { Length: 8 } bornOn && string.CompareOrdinal(bornOn, printed.Text) > 0)
        {
            findings.Add(EbtsFindings.Inconsistent, record, printed, "The prints were taken before the birth.");
        }
    }
}
