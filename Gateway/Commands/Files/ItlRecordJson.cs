using System.Globalization;
using System.Text.Json;
using Biometrics.Imaging;
using Biometrics.Itl;
using Biometrics.Itl.Dictionary;

namespace Gateway.Commands.Files;

/// <summary>A record as JSON, with all values but binary ones.</summary>
internal static class ItlRecordJson
{
    public static void Write(Utf8JsonWriter json, ItlRecord record, ItlImage? image, string? imageFile)
    {
        json.WriteStartObject();
        json.WriteNumber("type", record.Type);
        if (record.Idc is int idc)
        {
            json.WriteNumber("idc", idc);
        }

        json.WriteNumber("offset", record.Offset);
        json.WriteNumber("bytes", record.Length);
        if (image is not null)
        {
            WriteImage(json, image, imageFile);
        }

        if (record is TaggedRecord tagged)
        {
            json.WriteStartArray("fields");
            foreach (ItlField field in tagged.Fields)
            {
                Write(json, field);
            }

            json.WriteEndArray();
        }
        else if (record is BinaryRecord binary)
        {
            WriteBinary(json, binary);
        }

        json.WriteEndObject();
    }

    private static void WriteBinary(Utf8JsonWriter json, BinaryRecord record)
    {
        json.WriteStartArray("fields");
        foreach ((int number, string value) in record.Fields())
        {
            json.WriteStartObject();
            WriteName(json, record.Type, number);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteName(Utf8JsonWriter json, int type, int number)
    {
        json.WriteString("tag", string.Create(CultureInfo.InvariantCulture, $"{type}.{number:D3}"));
        if (FieldCatalog.Find(type, number) is FieldDescription known)
        {
            json.WriteString("mnemonic", known.Mnemonic);
            json.WriteString("meaning", known.Meaning);
        }
    }

    private static void WriteImage(Utf8JsonWriter json, ItlImage image, string? imageFile)
    {
        json.WriteStartObject("image");
        json.WriteNumber("width", image.Width);
        json.WriteNumber("height", image.Height);
        if (image.PixelsPerInch is int ppi)
        {
            json.WriteNumber("ppi", ppi);
        }

        json.WriteString("compression", image.Compression.ToString());
        json.WriteNumber("bytes", image.Data.Length);
        json.WriteStartArray("positions");
        foreach (int position in image.FingerPositions)
        {
            json.WriteNumberValue(position);
        }

        json.WriteEndArray();
        if (imageFile is not null)
        {
            json.WriteString("file", imageFile);
        }

        if (ImageDescription.Read(image.Data.Span) is { } told)
        {
            WriteHeader(json, told);
        }

        json.WriteEndObject();
    }

    // What the image says of itself; what it does not tell is left out.
    private static void WriteHeader(Utf8JsonWriter json, ImageDescription told)
    {
        json.WriteStartObject("header");
        json.WriteString("format", told.Header.Format.ToString());
        foreach ((string name, int? value) in new (string, int?)[]
        {
            ("width", told.Header.WidthPixels), ("height", told.Header.HeightPixels), ("bitsPerSample", told.BitsPerSample), ("samples", told.Samples), ("ppi", told.ResolutionPpi),
        })
        {
            if (value is int number)
            {
                json.WriteNumber(name, number);
            }
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ItlField field)
    {
        json.WriteStartObject();
        WriteName(json, field.RecordType, field.Number);
        if (field.IsData)
        {
            json.WriteNumber("bytes", field.Value.Length);
        }
        else
        {
            WriteSubfields(json, field);
        }

        json.WriteEndObject();
    }

    private static void WriteSubfields(Utf8JsonWriter json, ItlField field)
    {
        json.WriteStartArray("subfields");
        foreach (ItlSubfield subfield in field.Subfields)
        {
            json.WriteStartArray();
            foreach (ItlItem item in subfield.Items)
            {
                json.WriteStringValue(item.Text);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
