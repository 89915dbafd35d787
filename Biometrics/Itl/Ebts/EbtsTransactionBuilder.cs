using System.Globalization;
using Biometrics.Itl.CharacterSets;
using Biometrics.Itl.Dictionary;

namespace Biometrics.Itl.Ebts;

/// <summary>
/// Builds a transaction of a type that is described (<see cref="EbtsTransactionType.IsDescribed"/>) from fields by mnemonic. What the type
/// does not have is refused at once; what it has to have is asked for at the end.
/// </summary>
public sealed class EbtsTransactionBuilder
{
    private const string NoScan = "00.00";

    private const string Scan500PixelsPerInch = "19.69";

    private readonly EbtsTransactionType _type;

    private readonly EbtsHeader _header;

    private readonly SortedDictionary<int, IReadOnlyList<IReadOnlyList<string>>> _fields = [];

    private readonly List<ItlRecord> _records = [];

    /// <summary>Begins a transaction.</summary>
    /// <param name="code">The type of transaction (TOT).</param>
    /// <param name="header">What Type-1 says.</param>
    /// <exception cref="ArgumentException">EBTS 10.0 has no such type, or only its name is known.</exception>
    public EbtsTransactionBuilder(string code, EbtsHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        _header = header;
        _type = EbtsTransactionTypes.Find(code) is { IsDescribed: true } type
            ? type
            : throw new ArgumentException("No described transaction of EBTS 10.0 has that code.", nameof(code));
    }

    /// <summary>The mnemonics of mandatory fields that have not been set.</summary>
    public IReadOnlyList<string> Missing =>
        [.. _type.Fields.Where(use => use.IsMandatory && !_fields.ContainsKey(NumberOf(use.Mnemonic))).Select(use => use.Mnemonic)];

    /// <summary>Sets a field of one subfield and one item. An empty value leaves the field out.</summary>
    /// <param name="mnemonic">The field.</param>
    /// <param name="value">The value; null leaves the field out.</param>
    /// <exception cref="ArgumentException">The type has no such field.</exception>
    public EbtsTransactionBuilder Set(string mnemonic, string? value) => SetSubfields(mnemonic, string.IsNullOrEmpty(value) ? [] : [[value]]);

    /// <summary>Sets a field of several subfields of one item each.</summary>
    /// <param name="mnemonic">The field.</param>
    /// <param name="values">The values; none leaves the field out.</param>
    /// <exception cref="ArgumentException">The type has no such field, or not so many of it.</exception>
    public EbtsTransactionBuilder SetAll(string mnemonic, IEnumerable<string> values) => SetSubfields(mnemonic, [.. values.Select(value => new[] { value })]);

    /// <summary>Sets a field of subfields of several items.</summary>
    /// <param name="mnemonic">The field.</param>
    /// <param name="subfields">The subfields with their items; none leaves the field out.</param>
    /// <exception cref="ArgumentException">The type has no such field, or not so many of it.</exception>
    public EbtsTransactionBuilder SetSubfields(string mnemonic, IReadOnlyList<IReadOnlyList<string>> subfields)
    {
        ArgumentNullException.ThrowIfNull(subfields);
        EbtsFieldUse use = _type.Use(mnemonic) ?? throw new ArgumentException($"The transaction {_type.Code} has no field {mnemonic}.", nameof(mnemonic));
        if (subfields.Count > use.Most)
        {
            throw new ArgumentException($"The transaction {_type.Code} has field {mnemonic} at most {use.Most} times.", nameof(subfields));
        }

        if (subfields.Count == 0)
        {
            _fields.Remove(NumberOf(mnemonic));
        }
        else
        {
            _fields[NumberOf(mnemonic)] = subfields;
        }

        return this;
    }

    /// <summary>Takes fields over from another Type-2 as they stand, where both types have them.</summary>
    /// <param name="description">The other Type-2; null takes nothing.</param>
    /// <param name="mnemonics">The fields.</param>
    public EbtsTransactionBuilder Echo(TaggedRecord? description, params IReadOnlyList<string> mnemonics)
    {
        ArgumentNullException.ThrowIfNull(mnemonics);
        foreach (string mnemonic in mnemonics)
        {
            if (_type.Use(mnemonic) is EbtsFieldUse use && description?.Find(mnemonic) is ItlField field)
            {
                _fields[field.Number] = [.. field.Subfields.Take(use.Most).Select(subfield => subfield.Items.Select(item => item.Text).ToArray())];
            }
        }

        return this;
    }

    /// <summary>Adds a record after those that are there.</summary>
    /// <param name="record">The record, of a type other than 1 and 2.</param>
    /// <exception cref="ArgumentException">The transaction has no records of that type.</exception>
    public EbtsTransactionBuilder Add(ItlRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!_type.Records.Any(use => use.RecordType == record.Type))
        {
            throw new ArgumentException($"The transaction {_type.Code} has no records of type {record.Type}.", nameof(record));
        }

        _records.Add(record);
        return this;
    }

    /// <summary>The transaction.</summary>
    /// <exception cref="InvalidOperationException">Mandatory fields are missing; the text names them.</exception>
    public ItlTransaction Build() => Missing is { Count: > 0 } missing
        ? throw new InvalidOperationException($"The transaction {_type.Code} lacks {string.Join(", ", missing)}.")
        : BuildIncomplete();

    /// <summary>The transaction as it is, whatever is missing: for trying out what a receiver does.</summary>
    public ItlTransaction BuildIncomplete()
    {
        CharacterSet? set = _fields.Values.SelectMany(field => field).SelectMany(subfield => subfield).All(text => System.Text.Ascii.IsValid(text)) ? null : CharacterSet.Utf8;
        IEnumerable<ItlField> fields = _fields.Select(field => ItlField.OfSubfields(2, field.Key, field.Value, set));
        return ItlTransaction.Create(HeaderFields(set), [TaggedRecord.Create(2, 0, fields), .. _records]);
    }

    private IEnumerable<ItlField> HeaderFields(CharacterSet? set)
    {
        string resolution = _records.Exists(record => record is BinaryRecord { IsImage: true }) ? Scan500PixelsPerInch : NoScan;
        yield return ItlField.Of(1, 2, _header.Version);
        yield return ItlField.Of(1, 4, _type.Code);
        yield return ItlField.Of(1, 5, _header.Time.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        if ((_header.Priority ?? _type.Priority) is int priority)
        {
            yield return ItlField.Of(1, 6, priority.ToString(CultureInfo.InvariantCulture));
        }

        yield return ItlField.Of(1, 7, _header.Destination);
        yield return ItlField.Of(1, 8, _header.Originator);
        yield return ItlField.Of(1, 9, _header.ControlNumber);
        if (_header.ControlReference is string reference)
        {
            yield return ItlField.Of(1, 10, reference);
        }

        yield return ItlField.Of(1, 11, resolution);
        yield return ItlField.Of(1, 12, resolution);
        yield return ItlField.Of(1, 13, _header.DomainName, _header.DomainVersion);
        yield return ItlField.Of(1, 14, _header.Time.UtcDateTime.ToString("yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture));
        if (set is not null)
        {
            yield return ItlField.Of(1, 15, "003", set.Name);
        }

        if (_header.ApplicationProfile is { } profile)
        {
            yield return ItlField.Of(1, 16, [.. profile]);
        }
    }

    // The table of transactions names only fields of the dictionary; a test holds that.
    private static int NumberOf(string mnemonic) => FieldCatalog.Find(2, mnemonic)!.Number;
}
