using System.Globalization;
using Biometrics.Imaging;
using Biometrics.Itl;
using Biometrics.Itl.Dictionary;

namespace Gateway.Commands.Files;

/// <summary>A record as lines for a reader: its fields with mnemonic and meaning, its image in words.</summary>
internal sealed class ItlRecordText(TextWriter output)
{
    // What fits beside the meaning on most screens; --json has all of it.
    private const int MostCharacters = 160;

    public void Write(ItlRecord record, ItlImage? image, string? imageFile)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Type-{record.Type}{(record.Idc is int idc ? $" IDC {idc:D2}" : "")}: {record.Length} bytes at offset {record.Offset}"));
        if (image is not null)
        {
            output.WriteLine("  image    " + Describe(image) + (imageFile is null ? "" : $" -> {imageFile}"));
            if (ImageDescription.Read(image.Data.Span) is { } told)
            {
                output.WriteLine("  header   " + Describe(told));
            }
        }

        if (record is TaggedRecord tagged)
        {
            foreach (ItlField field in tagged.Fields)
            {
                Write(record.Type, field.Number, field.IsData ? string.Create(CultureInfo.InvariantCulture, $"{field.Value.Length} bytes") : Shown(field));
            }
        }
        else if (record is BinaryRecord binary)
        {
            foreach ((int number, string value) in binary.Fields())
            {
                Write(record.Type, number, value);
            }
        }
    }

    private static string Describe(ItlImage image)
    {
        string resolution = image.PixelsPerInch is int ppi and > 0 ? string.Create(CultureInfo.InvariantCulture, $", {ppi} ppi") : "";
        string fingers = image.FingerPositions.Count > 0 ? ", " + string.Join(" or ", image.FingerPositions.Select(PositionNames.Of)) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{image.Width} x {image.Height} pixels{resolution}, {image.Compression}, {image.Data.Length} bytes{fingers}");
    }

    // What the image says of itself, which may differ from what the record says.
    private static string Describe(ImageDescription told)
    {
        string depth = told.BitsPerSample is int bits ? string.Create(CultureInfo.InvariantCulture, $", {bits} bits x {told.Samples ?? 1}") : "";
        string resolution = told.ResolutionPpi is int ppi ? string.Create(CultureInfo.InvariantCulture, $", {ppi} ppi") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{told.Header.Format}, {told.Header.WidthPixels} x {told.Header.HeightPixels} pixels{depth}{resolution}");
    }

    private void Write(int type, int number, string value)
    {
        FieldDescription? known = FieldCatalog.Find(type, number);
        string tag = string.Create(CultureInfo.InvariantCulture, $"{type}.{number:D3}");
        output.WriteLine($"  {tag,-8} {known?.Mnemonic ?? "",-5} {value}{(known is null ? "" : $"  ({known.Meaning})")}");
    }

    private static string Shown(ItlField field)
    {
        string text = string.Join(" | ", field.Subfields.Take(MostCharacters).Select(subfield => string.Join(" ; ", subfield.Items.Select(item => item.Text))));
        string cut = text.Length > MostCharacters ? text[..MostCharacters] + "..." : text;

        // What a terminal would take for a command does not reach it.
        return string.Concat(cut.Select(sign => char.IsControl(sign) ? '?' : sign));
    }
}
