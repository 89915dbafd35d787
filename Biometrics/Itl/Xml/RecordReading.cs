using System.Globalization;

namespace Biometrics.Itl.Xml;

/// <summary>Takes the values out of a record. Binary records get the field numbers that the standard gives their places.</summary>
internal static class RecordReading
{
    /// <summary>The values.</summary>
    public static RecordValues Read(ItlRecord record)
    {
        var values = new RecordValues();
        switch (record)
        {
            case TaggedRecord tagged:
                ReadTagged(tagged, values);
                break;
            case BinaryRecord { IsImage: true } image:
                ReadImage(image, values);
                break;
            case BinaryRecord { IsSignature: true } signature:
                ReadSignature(signature, values);
                break;
            case BinaryRecord other:
                Set(values, 2, other.Header.Span[4]);
                values.SetData(BinaryPlaces.Image, other.Data);
                break;
        }

        return values;
    }

    private static void ReadTagged(TaggedRecord record, RecordValues values)
    {
        foreach (ItlField field in record.Fields)
        {
            if (field.IsData)
            {
                values.SetData(field.Number, field.Value);
            }
            else
            {
                values.SetField(field.Number, field.Subfields.Select(subfield => subfield.Items.Select(item => (string?)item.Text)));
            }
        }
    }

    private static void ReadImage(BinaryRecord image, RecordValues values)
    {
        Set(values, 2, image.Header.Span[4]);
        Set(values, BinaryPlaces.Impression, image.Impression);
        IReadOnlyList<int> fingers = image.FingerPositions;
        values.SetField(BinaryPlaces.Fingers, (fingers.Count == 0 ? [BinaryRecord.UnusedFinger] : fingers).Select(finger => new[] { (string?)Text(finger) }));
        Set(values, BinaryPlaces.Resolution, image.ScanningResolution);
        Set(values, BinaryPlaces.Width, image.Width);
        Set(values, BinaryPlaces.Height, image.Height);
        Set(values, BinaryPlaces.Compression, image.Compression);
        values.SetData(BinaryPlaces.Image, image.Data);
    }

    private static void ReadSignature(BinaryRecord signature, RecordValues values)
    {
        Set(values, 2, signature.Header.Span[4]);
        Set(values, BinaryPlaces.SignatureType, signature.SignatureType);
        Set(values, BinaryPlaces.SignatureRepresentation, signature.SignatureRepresentation);
        Set(values, BinaryPlaces.Resolution, signature.ScanningResolution);
        Set(values, BinaryPlaces.Width, signature.Width);
        Set(values, BinaryPlaces.Height, signature.Height);
        if (signature.SignatureRepresentation == BinaryPlaces.VectorRepresentation && SignatureVectors.Read(signature.Data.Span) is { } vectors)
        {
            values.SetField(BinaryPlaces.Vectors, vectors);
        }
        else
        {
            values.SetData(BinaryPlaces.Signature, signature.Data);
        }
    }

    private static void Set(RecordValues values, int field, int number) => values.Set(field, 0, 1, Text(number));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
