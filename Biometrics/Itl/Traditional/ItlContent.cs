namespace Biometrics.Itl.Traditional;

/// <summary>One record as field 1.003 announces it.</summary>
/// <param name="Type">The record type.</param>
/// <param name="Idc">The information designation character.</param>
internal readonly record struct ItlContent(int Type, int Idc)
{
    private const int Number = 3;

    /// <summary>Reads field 1.003: the only way to walk a file, because binary records carry no tag.</summary>
    /// <exception cref="ItlFormatException">The field is missing, cannot be read, or announces too many records.</exception>
    public static IReadOnlyList<ItlContent> Read(TaggedRecord header, ItlLimits limits)
    {
        ItlField field = header.Find(Number) ?? throw new ItlFormatException(header.Offset, "Type-1 has no field 1.003, so the file cannot be walked");
        List<ItlContent> content = [];
        int announced = -1;
        foreach (ItlSubfield subfield in field.Subfields)
        {
            (int first, int second) = ReadPair(subfield, field.Offset);
            if (announced < 0)
            {
                announced = first == 1 ? second : throw new ItlFormatException(field.Offset, "field 1.003 does not begin with record type 1");
            }
            else if (content.Count + 1 == limits.MaxRecords)
            {
                throw new ItlFormatException(field.Offset, "field 1.003 lists more records than are allowed");
            }
            else
            {
                content.Add(new ItlContent(first, second));
            }
        }

        return content.Count == announced ? content : throw new ItlFormatException(field.Offset, "field 1.003 lists another number of records than it says");
    }

    /// <summary>Makes field 1.003 for the records that follow Type-1.</summary>
    public static ItlField ToField(IEnumerable<ItlContent> records)
    {
        List<string[]> listed = [.. records.Select(record => new[] { Digits(record.Type, "D"), Digits(record.Idc, "D2") })];
        return ItlField.OfSubfields(1, Number, listed.Prepend(["1", Digits(listed.Count, "D")]));
    }

    private static string Digits(int number, string format) => number.ToString(format, System.Globalization.CultureInfo.InvariantCulture);

    private static (int First, int Second) ReadPair(ItlSubfield subfield, long offset)
    {
        ReadOnlySpan<byte> bytes = subfield.Bytes.Span;
        int unit = bytes.IndexOf(ItlSeparator.Unit);
        return unit > 0 && ItlText.TryNumber(bytes[..unit], out int first) && ItlText.TryNumber(bytes[(unit + 1)..], out int second)
            ? (first, second)
            : throw new ItlFormatException(offset, "a subfield of 1.003 is not a pair of numbers");
    }
}
