using System.Globalization;
using Biometrics.Itl;
using Biometrics.Itl.Dictionary;
using Schemas.Validation;

namespace Schemas.Rules.Ebts;

/// <summary>Collects the findings of one file: keeps as many as a report may have, and counts them all.</summary>
/// <param name="most">How many are kept.</param>
/// <param name="hasOffsets">Whether fields have a place in the file; those that come from XML have none.</param>
internal sealed class EbtsFindingList(int most, bool hasOffsets)
{
    // A value that is looked at for its shape; longer ones are lists.
    private const int MostBytesShown = 1_024;

    private readonly List<Finding> _kept = [];

    private int _total;

    private bool _hasErrors;

    /// <summary>The report over all that was added.</summary>
    public ValidationReport Report() => _total == 0 ? ValidationReport.Clean : new ValidationReport(_hasErrors ? Verdict.Invalid : Verdict.Valid, _kept, _total);

    /// <summary>Adds a finding of a field that is there.</summary>
    public void Add(FindingDescription description, ItlRecord record, ItlField field, string? text = null) =>
        Add(description, Place(record, field.Number), Name(record.Type, field.Number) + ": " + (text ?? description.Meaning), field.Offset, ShapeOf(field));

    /// <summary>Adds a finding of a field that is missing, or of the record.</summary>
    public void Add(FindingDescription description, ItlRecord record, int field, string? text = null) =>
        Add(description, Place(record, field), Name(record.Type, field) + ": " + (text ?? description.Meaning), record.Offset);

    /// <summary>Adds that the file breaks off, which has a place in every encoding.</summary>
    public void AddUnreadable(ItlFormatException exception) => Keep(EbtsFindings.Unreadable, null, exception.Reason, exception.Offset);

    /// <summary>Adds a finding of the whole file.</summary>
    public void Add(FindingDescription description, string? path, string text, long? offset, string? found = null) =>
        Keep(description, path, text, hasOffsets ? offset : null, found);

    private void Keep(FindingDescription description, string? path, string text, long? offset, string? found = null)
    {
        _total++;
        _hasErrors |= description.Severity == Severity.Error;
        if (_kept.Count < most)
        {
            _kept.Add(new Finding
            {
                Code = description.Code,
                Severity = description.Severity,
                Text = text,
                Path = path,
                ByteOffset = offset,
                Found = found,
                Hint = description.Hint,
                Source = description.Source,
            });
        }
    }

    private static string? ShapeOf(ItlField field) => field.IsData || field.Value.Length > MostBytesShown ? null : ValueShape.Of(field.Text);

    private static string Place(ItlRecord record, int field) => record.Idc is int idc
        ? string.Create(CultureInfo.InvariantCulture, $"{record.Type}.{field:D3} (IDC {idc:D2})")
        : string.Create(CultureInfo.InvariantCulture, $"{record.Type}.{field:D3}");

    private static string Name(int type, int field) => FieldCatalog.Find(type, field) is { } known ? known.Mnemonic : "field";
}
