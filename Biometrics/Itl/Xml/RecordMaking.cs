using System.Globalization;
using Biometrics.Itl.CharacterSets;
using Biometrics.Itl.Conversion;

namespace Biometrics.Itl.Xml;

/// <summary>Makes a record of values that were read from XML.</summary>
internal sealed class RecordMaking(CharacterSet set, DifferenceList differences)
{
    /// <summary>The record; the numbers of its fields ascend.</summary>
    public ItlRecord Make(int type, int idc, RecordValues values) => type switch
    {
        8 => MakeSignature(idc, values),
        3 or 4 or 5 or 6 or 7 => MakeImage(type, idc, values),
        _ => TaggedRecord.Create(type, values.First(2) is null ? idc : null, MakeFields(type, values)),
    };

    /// <summary>The fields of a tagged record without its length.</summary>
    public IEnumerable<ItlField> MakeFields(int type, RecordValues values)
    {
        IEnumerable<ItlField> tagged = values.Fields.Select(field => MakeField(type, field, values.Subfields(field))).OfType<ItlField>();
        IEnumerable<ItlField> data = values.DataFields.Select(field => values.Data(field) is { } bytes ? ItlField.OfData(type, bytes) : null).OfType<ItlField>();
        return [.. tagged, .. data];
    }

    private ItlField? MakeField(int type, int field, IReadOnlyList<List<string?>> subfields)
    {
        string[][] written = [.. subfields.Where(items => items.Exists(item => item is not null)).Select(items => items.Select(item => item ?? "").ToArray())];
        return written.Length == 0 ? null : ItlField.OfSubfields(type, field, written, type == 1 ? null : set);
    }

    private BinaryRecord MakeImage(int type, int idc, RecordValues values)
    {
        int[] fingers = [.. values.Subfields(BinaryPlaces.Fingers).Select((_, index) => Number(values.Item(BinaryPlaces.Fingers, index, 1), byte.MaxValue, BinaryPlaces.Fingers))];
        return BinaryRecord.Create(type, idc, new BinaryImage
        {
            Impression = Number(values.First(BinaryPlaces.Impression), byte.MaxValue, BinaryPlaces.Impression),
            FingerPosition = fingers.Length > 0 ? fingers[0] : BinaryRecord.UnusedFinger,
            OtherFingerPositions = [.. fingers.Skip(1)],
            ScanningResolution = Number(values.First(BinaryPlaces.Resolution), byte.MaxValue, BinaryPlaces.Resolution),
            Width = Number(values.First(BinaryPlaces.Width), ushort.MaxValue, BinaryPlaces.Width),
            Height = Number(values.First(BinaryPlaces.Height), ushort.MaxValue, BinaryPlaces.Height),
            Compression = (ItlCompression)Number(values.First(BinaryPlaces.Compression), byte.MaxValue, BinaryPlaces.Compression),
            Data = values.Data(BinaryPlaces.Image) ?? default,
        });
    }

    private BinaryRecord MakeSignature(int idc, RecordValues values)
    {
        byte[]? vectors = values.Subfields(BinaryPlaces.Vectors) is { Count: > 0 } listed ? SignatureVectors.Write(listed) : null;
        if (vectors is null && values.Subfields(BinaryPlaces.Vectors).Count > 0)
        {
            differences.Add(ItlDifferenceCode.ValueNotInTraditional, BinaryPlaces.Vectors);
        }

        return BinaryRecord.Create(idc, new SignatureImage
        {
            SignatureType = Number(values.First(BinaryPlaces.SignatureType), byte.MaxValue, BinaryPlaces.SignatureType),
            Representation = Number(values.First(BinaryPlaces.SignatureRepresentation), byte.MaxValue, BinaryPlaces.SignatureRepresentation),
            ScanningResolution = Number(values.First(BinaryPlaces.Resolution), byte.MaxValue, BinaryPlaces.Resolution),
            Width = Number(values.First(BinaryPlaces.Width), ushort.MaxValue, BinaryPlaces.Width),
            Height = Number(values.First(BinaryPlaces.Height), ushort.MaxValue, BinaryPlaces.Height),
            Data = vectors is null ? values.Data(BinaryPlaces.Signature) ?? default : vectors,
        });
    }

    private int Number(string? text, int most, int field)
    {
        if (text is null)
        {
            return 0;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= most)
        {
            return number;
        }

        differences.Add(ItlDifferenceCode.ValueNotInTraditional, field);
        return 0;
    }
}
