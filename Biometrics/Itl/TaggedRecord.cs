using System.Buffers;
using System.Globalization;
using Biometrics.Itl.Traditional;

namespace Biometrics.Itl;

/// <summary>A record of tagged fields: all types but 3 to 8. Field 001, its length, comes first and is kept right.</summary>
public sealed class TaggedRecord : ItlRecord
{
    private const int LengthNumber = 1;

    private const int IdcNumber = 2;

    internal TaggedRecord(int type, int? idc, long offset, IReadOnlyList<ItlField> fields, int length)
        : base(type, idc, offset)
    {
        Fields = fields;
        Length = length;
    }

    private TaggedRecord(int type, int? idc, IReadOnlyList<ItlField> fields)
        : this(type, idc, 0, fields, fields.Sum(field => field.Length))
    {
    }

    /// <summary>All fields in order, field 001 first.</summary>
    public IReadOnlyList<ItlField> Fields { get; }

    /// <inheritdoc/>
    public override int Length { get; }

    /// <summary>Makes a record; its length is worked out.</summary>
    /// <param name="type">The record type.</param>
    /// <param name="idc">The information designation character, written in two digits; null in Type-1, and where 002 is among the fields.</param>
    /// <param name="fields">The fields that follow, in order, without 001 (and without 002 where <paramref name="idc"/> is given).</param>
    /// <exception cref="ArgumentException">A field belongs to another record type, or the type has no tags.</exception>
    public static TaggedRecord Create(int type, int? idc, IEnumerable<ItlField> fields)
    {
        List<ItlField> all = [.. fields];
        if (IsBinaryType(type) || all.Exists(field => field.RecordType != type))
        {
            throw new ArgumentException("Every field belongs to the record's own type, and types 3 to 8 have none.", nameof(fields));
        }

        if (idc is int number)
        {
            all.Insert(0, ItlField.Of(type, IdcNumber, number.ToString("D2", CultureInfo.InvariantCulture)));
        }

        all.Insert(0, LengthField(type, all.Sum(field => field.Length)));
        return new TaggedRecord(type, idc ?? WrittenIdc(type, all), all);
    }

    /// <summary>The first field of that number, or null.</summary>
    /// <param name="number">The number after the dot.</param>
    public ItlField? Find(int number) => Fields is ParsedFields parsed ? parsed.Find(number) : Fields.FirstOrDefault(field => field.Number == number);

    /// <summary>The text of the first field of that number; an empty string where there is none.</summary>
    /// <param name="number">The number after the dot.</param>
    public string Text(int number) => Find(number)?.Text ?? "";

    /// <summary>The record with one field put in the place of the one with its number, or added; the length follows.</summary>
    /// <param name="field">The field.</param>
    public TaggedRecord With(ItlField field)
    {
        List<ItlField> fields = [.. Fields.Skip(1)];
        int place = fields.FindIndex(existing => existing.Number == field.Number);
        if (place >= 0)
        {
            fields[place] = field;
        }
        else
        {
            fields.Insert(fields is [.., { IsData: true }] ? fields.Count - 1 : fields.Count, field);
        }

        fields.Insert(0, LengthField(Type, fields.Sum(existing => existing.Length)));
        return new TaggedRecord(Type, Idc, fields);
    }

    /// <inheritdoc/>
    public override void Write(IBufferWriter<byte> destination)
    {
        for (int index = 0; index < Fields.Count; index++)
        {
            Fields[index].Write(destination, index == Fields.Count - 1);
        }
    }

    private static int? WrittenIdc(int type, List<ItlField> fields) =>
        type != 1 && fields.Find(field => field.Number == IdcNumber) is ItlField field && ItlText.TryNumber(field.Value.Span, out int idc) ? idc : null;

    // The length counts its own digits, so it can grow by one digit while it is written.
    private static ItlField LengthField(int type, int lengthOfTheRest)
    {
        int total = lengthOfTheRest;
        while (true)
        {
            var field = ItlField.Of(type, LengthNumber, total.ToString(CultureInfo.InvariantCulture));
            if (field.Length + lengthOfTheRest == total)
            {
                return field;
            }

            total = field.Length + lengthOfTheRest;
        }
    }
}
