namespace Biometrics.Itl.Views;

/// <summary>Type-9: minutiae in the standard's fields, in the FBI's block or in that of INCITS 378.</summary>
/// <param name="record">The record.</param>
public sealed class MinutiaeView(TaggedRecord record) : ItlView(record)
{
    private const int CoordinateDigits = 4;

    /// <summary>Impression type (IMP).</summary>
    public int? Impression => Number(3);

    /// <summary>Whether the minutiae stand in the standard's fields 5 to 12 (FMT is S).</summary>
    public bool IsStandard => Text(4) == "S";

    /// <summary>The finger, from whichever block is there.</summary>
    public int? FingerPosition => Number(6) ?? Number(14) ?? Number(134);

    /// <summary>The minutiae, from whichever block is there.</summary>
    public IReadOnlyList<MinutiaPoint> Minutiae =>
        [.. Subfields(12).Concat(Subfields(23)).Select(OfDigits).OfType<MinutiaPoint>(), .. Subfields(137).Select(OfItems)];

    // Four digits across and four up in hundredths of a millimetre (pixels at the FBI), three of angle.
    private static MinutiaPoint? OfDigits(ItlSubfield minutia)
    {
        string place = minutia.ItemText(1);
        return place.Length == 11 && place.All(char.IsAsciiDigit)
            ? new MinutiaPoint(
                ParseNumber(place[..CoordinateDigits]) ?? 0, ParseNumber(place[CoordinateDigits..(2 * CoordinateDigits)]) ?? 0, ParseNumber(place[(2 * CoordinateDigits)..]) ?? 0, minutia.ItemText(3))
            : null;
    }

    private static MinutiaPoint OfItems(ItlSubfield minutia) => new(
        ParseNumber(minutia.ItemText(1)) ?? 0, ParseNumber(minutia.ItemText(2)) ?? 0, ParseNumber(minutia.ItemText(3)) ?? 0, minutia.ItemText(4));
}
