using System.Globalization;
using Biometrics.Fingerprints.Minutiae;
using Biometrics.Itl;

namespace Biometrics.Fingerprints.Interchange;

/// <summary>The minutiae of Type-9 records of ANSI/NIST-ITL transactions.</summary>
/// <remarks>Source: ANSI/NIST-ITL 1-2011, 8.9: standard fields 9.005 to 9.012 and the INCITS 378 block 9.126 to 9.150.</remarks>
public static class Type9Minutiae
{
    private const int LegacyMinutiae = 12;

    private const int PositionLegacy = 14;

    private const int BlockPosition = 127;

    private const int BlockWidth = 128;

    private const int BlockHeight = 129;

    private const int BlockScaleUnit = 130;

    private const int BlockScale = 131;

    private const int BlockMinutiae = 137;

    /// <summary>Hundredths of a millimetre to pixels of 500 ppi.</summary>
    private const double PixelsPerHundredth = 500 / 2540.0;

    /// <summary>Pixels left free around minutiae whose image is not told.</summary>
    private const int FramePixels = 20;

    /// <summary>Reads the INCITS 378 block, or the standard fields where there is no such block.</summary>
    /// <param name="record">A Type-9 record.</param>
    /// <returns>The impression; null when the record holds minutiae in neither form.</returns>
    /// <exception cref="TemplateFormatException">A minutia is not written as the standard says.</exception>
    public static MinutiaeView? Read(TaggedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Find(BlockMinutiae) is { } block)
        {
            return ReadBlock(record, block);
        }

        return record.Find(LegacyMinutiae) is { } field ? ReadLegacy(record, field) : null;
    }

    // Index, x, y, angle in steps of two degrees, type, quality; left top is the origin, directions are those of INCITS 378.
    private static MinutiaeView ReadBlock(TaggedRecord record, ItlField field)
    {
        double scale = Scale(record);
        var minutiae = new List<Minutia>();
        foreach (string[] items in Items(field).Where(items => items.Length >= 4))
        {
            int kind = items.Length > 4 ? Number(items[4], field) : 0;
            minutiae.Add(new Minutia(
                ToPixel(Number(items[1], field) * scale),
                ToPixel(Number(items[2], field) * scale),
                ToDirection(Number(items[3], field) * 2.0),
                kind is 1 or 2 ? (MinutiaKind)kind : MinutiaKind.Other,
                (byte)(items.Length > 5 ? Math.Clamp(Number(items[5], field), 0, 100) : 0)));
        }

        var set = new MinutiaSet(ToPixel(Told(record, BlockWidth) * scale), ToPixel(Told(record, BlockHeight) * scale), Limited(minutiae));
        return new MinutiaeView(Told(record, BlockPosition), 0, 0, set);
    }

    // Index, then x, y and angle as 4 + 4 + 3 digits in hundredths of a millimetre from the left bottom and in degrees.
    // The direction points out of the ridge, the opposite of the interchange records.
    private static MinutiaeView ReadLegacy(TaggedRecord record, ItlField field)
    {
        var raw = new List<(double X, double Y, int Degrees, MinutiaKind Kind)>();
        foreach (string[] items in Items(field).Where(items => items.Length >= 2))
        {
            if (items[1].Length != 11)
            {
                throw new TemplateFormatException(field.Offset, "A minutia of field 9.012 has eleven digits");
            }

            var kind = items.Length > 3 ? Kind(items[3]) : MinutiaKind.Other;
            raw.Add((Number(items[1][..4], field) * PixelsPerHundredth, Number(items[1][4..8], field) * PixelsPerHundredth, Number(items[1][8..], field), kind));
        }

        int width = raw.Count == 0 ? 0 : (int)raw.Max(one => one.X) + FramePixels;
        int height = raw.Count == 0 ? 0 : (int)raw.Max(one => one.Y) + FramePixels;
        var minutiae = raw.ConvertAll(one => new Minutia(ToPixel(one.X), ToPixel(height - one.Y), ToDirection(one.Degrees + 180), one.Kind, 0));
        string position = record.Text(PositionLegacy);
        bool known = int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out int finger);
        return new MinutiaeView(known ? finger : 0, 0, 0, new MinutiaSet(width, height, Limited(minutiae)));
    }

    private static List<Minutia> Limited(List<Minutia> minutiae) =>
        minutiae.Count <= MinutiaSet.MostMinutiae ? minutiae : minutiae[..MinutiaSet.MostMinutiae];

    private static IEnumerable<string[]> Items(ItlField field) =>
        field.Subfields.Select(subfield => subfield.Items.Select(item => item.Text).ToArray());

    // Unit 1 pixels per inch, 2 pixels per centimetre.
    private static double Scale(TaggedRecord record)
    {
        int told = Told(record, BlockScale);
        double ppi = told == 0 ? MinutiaSet.ResolutionPpi : Told(record, BlockScaleUnit) == 2 ? told * 2.54 : told;
        double scale = MinutiaSet.ResolutionPpi / ppi;
        return Math.Abs(scale - 1) < 0.01 ? 1 : scale;
    }

    private static int Told(TaggedRecord record, int number)
    {
        string text = record.Find(number) is { } field ? Items(field).First()[0] : "";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : 0;
    }

    private static int Number(string text, ItlField field) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
        ? value
        : throw new TemplateFormatException(field.Offset, "A number of a minutia is not written in digits");

    private static MinutiaKind Kind(string letter) => letter switch
    {
        "A" => MinutiaKind.Ending,
        "B" => MinutiaKind.Bifurcation,
        _ => MinutiaKind.Other,
    };

    private static short ToPixel(double value) => (short)Math.Clamp(Math.Round(value), 0, short.MaxValue);

    private static byte ToDirection(double degrees) => unchecked((byte)(int)Math.Round(degrees * 256 / 360));
}
