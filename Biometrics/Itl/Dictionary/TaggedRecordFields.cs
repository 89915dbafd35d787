namespace Biometrics.Itl.Dictionary;

/// <summary>Fields of a record by mnemonic.</summary>
public static class TaggedRecordFields
{
    /// <summary>The field of a mnemonic; null where the record has none.</summary>
    /// <param name="record">The record.</param>
    /// <param name="mnemonic">The mnemonic, such as <c>NAM</c>.</param>
    /// <exception cref="ArgumentException">No field of the record's type has that mnemonic.</exception>
    public static ItlField? Find(this TaggedRecord record, string mnemonic) => record.Find(NumberOf(record, mnemonic));

    /// <summary>The text of the field of a mnemonic; an empty string where the record has none.</summary>
    /// <param name="record">The record.</param>
    /// <param name="mnemonic">The mnemonic, such as <c>NAM</c>.</param>
    /// <exception cref="ArgumentException">No field of the record's type has that mnemonic.</exception>
    public static string Text(this TaggedRecord record, string mnemonic) => record.Text(NumberOf(record, mnemonic));

    /// <summary>The first items of all subfields of a mnemonic; empty where the record has none.</summary>
    /// <param name="record">The record.</param>
    /// <param name="mnemonic">The mnemonic, such as <c>CRI</c>.</param>
    /// <exception cref="ArgumentException">No field of the record's type has that mnemonic.</exception>
    public static IReadOnlyList<string> Texts(this TaggedRecord record, string mnemonic) =>
        record.Find(mnemonic) is ItlField field ? [.. field.Subfields.Select(subfield => subfield.ItemText(0))] : [];

    private static int NumberOf(TaggedRecord record, string mnemonic) =>
        FieldCatalog.Find(record.Type, mnemonic)?.Number ?? throw new ArgumentException("No field of this record type has that mnemonic.", nameof(mnemonic));
}
