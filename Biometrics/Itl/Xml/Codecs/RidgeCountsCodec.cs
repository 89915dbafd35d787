using System.Globalization;

namespace Biometrics.Itl.Xml.Codecs;

/// <summary>
/// The eight neighbours of a minutia. In the standard's fields an item is <c>033,04</c>, in the FBI's block <c>03304</c> with the residuals
/// of all eight in one item after them.
/// </summary>
internal sealed class RidgeCountsCodec(bool isStandard) : XmlCodec
{
    private const char Unit = '\u001f';

    private const int FirstItem = 4;

    private const int Octants = 8;

    private const int IndexDigits = 3;

    public override bool IsComposite => true;

    public override bool IsPart => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value)
    {
        string[] items = value.Split(Unit);
        string residuals = items.ElementAtOrDefault(FirstItem + Octants) ?? "";
        List<XmlItem> counts = [];
        for (int octant = 0; octant < Octants && FirstItem + octant < items.Length; octant++)
        {
            string[] parts = Parts(items[FirstItem + octant]);
            if (parts.Length == 2 && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)))
            {
                counts.Add(Count(name, octant, parts, residuals));
            }
        }

        return counts;
    }

    public override string? Read(XmlItem element, string? already)
    {
        List<string> items = [.. (already ?? "").Split(Unit)];
        string? index = element.At("RidgeCountReferenceIdentification", "IdentificationID");
        string? count = element.At("RidgeCountValue");
        if (!int.TryParse(element.At("MinutiaOctantNumeric"), CultureInfo.InvariantCulture, out int octant) || octant is < 0 or >= Octants || index is null || count is null)
        {
            return null;
        }

        Set(items, FirstItem + octant, index.PadLeft(IndexDigits, '0') + (isStandard ? "," : "") + count.PadLeft(2, '0'));
        if (!isStandard && element.At("MinutiaOctantResidualNumeric") is [var residual])
        {
            Set(items, FirstItem + Octants, Residuals(items.ElementAtOrDefault(FirstItem + Octants) ?? "", octant, residual));
        }

        return string.Join(Unit, items);
    }

    private string[] Parts(string item) => isStandard
        ? item.Split(',')
        : item.Length == IndexDigits + 2 ? [item[..IndexDigits], item[IndexDigits..]] : [];

    private static XmlItem Count(XmlElementName name, int octant, string[] parts, string residuals)
    {
        var count = XmlItem.Of(
            name,
            XmlItem.Of(XmlNames.Parse("b:RidgeCountReferenceIdentification"), XmlItem.Leaf("nc:IdentificationID", parts[0])),
            XmlItem.Leaf("b:RidgeCountValue", parts[1]),
            XmlItem.Leaf("ebts:MinutiaOctantNumeric", octant.ToString(CultureInfo.InvariantCulture)));
        if (residuals.Length == Octants && char.IsAsciiDigit(residuals[octant]))
        {
            count.Children.Add(XmlItem.Leaf("ebts:MinutiaOctantResidualNumeric", residuals[octant].ToString()));
        }

        return count;
    }

    private static string Residuals(string residuals, int octant, char residual)
    {
        char[] all = residuals.PadRight(Octants, '0').ToCharArray();
        all[octant] = residual;
        return new string(all);
    }

    private static void Set(List<string> items, int place, string text)
    {
        while (items.Count <= place)
        {
            items.Add("");
        }

        items[place] = text;
    }
}
