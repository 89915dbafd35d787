using System.Globalization;

namespace Biometrics.Itl.Xml.Codecs;

/// <summary>A number as a measure of one point without a unit.</summary>
internal sealed class MeasureCodec : XmlCodec
{
    public override bool IsComposite => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value) =>
        value.Length > 0 && value.All(char.IsAsciiDigit) ? [XmlItem.Of(name, XmlItem.Leaf("nc:MeasurePointValue", value))] : null;

    public override string? Read(XmlItem element, string? already) =>
        element.At("MeasurePointValue") is string text && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
        && number == Math.Truncate(number)
            ? number.ToString("000", CultureInfo.InvariantCulture)
            : null;
}
