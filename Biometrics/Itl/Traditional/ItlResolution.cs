using System.Globalization;

namespace Biometrics.Itl.Traditional;

/// <summary>Resolution of images in pixels per inch, from the places where the two kinds of records keep it.</summary>
internal static class ItlResolution
{
    private const double MillimetresPerInch = 25.4;

    private const double CentimetresPerInch = 2.54;

    // Below and above this the header is wrong (files in use say 00.00 or 05450622) and the standard's minimum holds.
    private const int LeastPlausiblePixelsPerInch = 100;

    private const int MostPlausiblePixelsPerInch = 5_000;

    /// <summary>Binary records: 1.011 where the image is at its native resolution, else 1.012; the minimum of the type where that makes no sense.</summary>
    public static int OfBinary(BinaryRecord record, TaggedRecord header)
    {
        string written = header.Text(record.ScanningResolution == 0 ? 12 : 11);
        bool isNumber = double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double pixelsPerMillimetre);
        double pixelsPerInch = isNumber ? Math.Round(pixelsPerMillimetre * MillimetresPerInch) : 0;
        return pixelsPerInch is >= LeastPlausiblePixelsPerInch and <= MostPlausiblePixelsPerInch ? (int)pixelsPerInch : Minimum(record.Type);
    }

    /// <summary>Tagged records: field 009 in the unit of field 008 (1 per inch, 2 per centimetre); null where there is no unit.</summary>
    public static int? OfTagged(TaggedRecord record)
    {
        if (record.Find(9) is not ItlField field || !ItlText.TryNumber(field.Value.Span, out int scale))
        {
            return null;
        }

        return record.Text(8) switch
        {
            "1" => scale,
            "2" => (int)Math.Round(scale * CentimetresPerInch),
            _ => null,
        };
    }

    // Types 3 and 5 are half the resolution of types 4 and 6 (ANSI/NIST-ITL 1-2007, clause 5.4).
    private static int Minimum(int type) => type is 3 or 5 ? 250 : 500;
}
