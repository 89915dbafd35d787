using System.Buffers;
using System.Text;
using Biometrics.Itl.CharacterSets;
using Biometrics.Itl.Traditional;

namespace Biometrics.Itl;

/// <summary>One field of a tagged record: <c>T.NNN:</c>, then subfields of items, or binary data in field 999.</summary>
public sealed class ItlField
{
    /// <summary>The number of the field that holds an image or other binary data.</summary>
    public const int DataNumber = 999;

    private readonly ReadOnlyMemory<byte> _tag;

    internal ItlField(int recordType, int number, ReadOnlyMemory<byte> tag, ReadOnlyMemory<byte> value, long offset, CharacterSet? set = null)
    {
        RecordType = recordType;
        Number = number;
        Value = value;
        Offset = offset;
        Set = set ?? CharacterSet.Unspecified;
        _tag = tag;
    }

    /// <summary>The type of the record the field belongs to, the number before the dot.</summary>
    public int RecordType { get; }

    /// <summary>The number after the dot; leading zeros do not count.</summary>
    public int Number { get; }

    /// <summary>Everything after the colon, without the separator that ends the field; a slice of the file it was read from.</summary>
    public ReadOnlyMemory<byte> Value { get; }

    /// <summary>Offset of the tag in the file it was read from, in bytes; 0 in a field that was made.</summary>
    public long Offset { get; }

    /// <summary>How the bytes of the value are text.</summary>
    public CharacterSet Set { get; }

    /// <summary>The subfields in order; at least one, possibly empty. Not meaningful in field 999.</summary>
    public IEnumerable<ItlSubfield> Subfields => ItlSplit.By(ItlSeparator.Record, Value).Select(part => new ItlSubfield(part, Set));

    /// <summary>The whole value as text, in the set of the file; UTF-8 or else Latin-1 where it names none.</summary>
    public string Text => Set.Decode(Value.Span);

    /// <summary>Whether the value runs to the end of the record and may hold any byte.</summary>
    public bool IsData => IsDataField(RecordType, Number);

    /// <summary>Length with tag and the one separator that follows, in bytes.</summary>
    internal int Length => _tag.Length + Value.Length + 1;

    /// <summary>Makes a field of one subfield.</summary>
    /// <param name="recordType">The type of the record, from 1 to 99.</param>
    /// <param name="number">The field's number, from 1.</param>
    /// <param name="items">The items in order; an absent item is an empty string.</param>
    /// <exception cref="ArgumentException">An item holds an information separator.</exception>
    public static ItlField Of(int recordType, int number, params string[] items) => OfSubfields(recordType, number, [items]);

    /// <summary>Makes a field of several subfields.</summary>
    /// <param name="recordType">The type of the record, from 1 to 99.</param>
    /// <param name="number">The field's number, from 1.</param>
    /// <param name="subfields">The subfields in order, each its items in order.</param>
    /// <param name="set">How the text is written; UTF-8 where null.</param>
    /// <exception cref="ArgumentException">An item holds an information separator.</exception>
    public static ItlField OfSubfields(int recordType, int number, IEnumerable<IReadOnlyList<string>> subfields, CharacterSet? set = null)
    {
        var value = new ArrayBufferWriter<byte>();
        bool isFirst = true;
        foreach (IReadOnlyList<string> subfield in subfields)
        {
            if (!isFirst)
            {
                value.Write([ItlSeparator.Record]);
            }

            isFirst = false;
            WriteItems(value, subfield, set ?? CharacterSet.Unspecified);
        }

        return new ItlField(recordType, number, TagOf(recordType, number), value.WrittenMemory, 0, set);
    }

    /// <summary>Makes field 999 around binary data, which is not copied.</summary>
    /// <param name="recordType">The type of the record, from 10 to 99.</param>
    /// <param name="data">The data.</param>
    public static ItlField OfData(int recordType, ReadOnlyMemory<byte> data)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(recordType, ItlRecord.FirstTypeWithDataField);
        return new ItlField(recordType, DataNumber, TagOf(recordType, DataNumber), data, 0);
    }

    internal static bool IsDataField(int recordType, int number) =>
        number == DataNumber && recordType >= ItlRecord.FirstTypeWithDataField;

    internal void Write(IBufferWriter<byte> destination, bool isLast)
    {
        destination.Write(_tag.Span);
        destination.Write(Value.Span);
        destination.Write([isLast ? ItlSeparator.File : ItlSeparator.Group]);
    }

    private static void WriteItems(ArrayBufferWriter<byte> value, IReadOnlyList<string> items, CharacterSet set)
    {
        for (int index = 0; index < items.Count; index++)
        {
            if (index > 0)
            {
                value.Write([ItlSeparator.Unit]);
            }

            value.Write(ItlText.Encode(items[index], set));
        }
    }

    private static byte[] TagOf(int recordType, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(recordType);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(recordType, ItlRecord.LastType);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        return Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{recordType}.{number:D3}:"));
    }
}
