using System.Globalization;

namespace Biometrics.Itl.Xml.Codecs;

/// <summary>A point of four digits across and four up.</summary>
internal sealed class VertexCodec : XmlCodec
{
    private const int Digits = 4;

    public override bool IsComposite => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value) => Coordinates(value) is { } pair ? [XmlItem.Of(name, pair)] : null;

    public override string? Read(XmlItem element, string? already) => Join(element);

    /// <summary>The two elements of a point; null where the text is not eight digits.</summary>
    public static XmlItem[]? Coordinates(string value) => value.Length == 2 * Digits && value.All(char.IsAsciiDigit)
        ? [XmlItem.Leaf("b:PositionHorizontalCoordinateValue", value[..Digits]), XmlItem.Leaf("b:PositionVerticalCoordinateValue", value[Digits..])]
        : null;

    /// <summary>The eight digits of a point; null where it is incomplete or too far.</summary>
    public static string? Join(XmlItem element) =>
        Number(element.At("PositionHorizontalCoordinateValue")) is string x && Number(element.At("PositionVerticalCoordinateValue")) is string y ? x + y : null;

    private static string? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= 9999 ? number.ToString("D4", CultureInfo.InvariantCulture) : null;
}
