using Biometrics.Itl.Xml;

namespace Biometrics.Itl.Dictionary;

/// <summary>The places of a binary record as fields, with the numbers that the standard gives them.</summary>
public static class BinaryRecordFields
{
    /// <summary>Number and value of each place but the length and the data; several values are separated by commas.</summary>
    /// <param name="record">The record.</param>
    public static IEnumerable<(int Number, string Value)> Fields(this BinaryRecord record)
    {
        RecordValues values = RecordReading.Read(record);
        return values.Fields.Where(number => number < BinaryPlaces.Vectors)
            .Select(number => (number, string.Join(',', values.Subfields(number).Select(subfield => subfield.FirstOrDefault() ?? ""))));
    }
}
