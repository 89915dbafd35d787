namespace Biometrics.Itl.Xml.Codecs;

/// <summary>A least and a most of the same number of digits, side by side in a record.</summary>
internal sealed class RangeCodec(int digits) : XmlCodec
{
    private static readonly XmlElementName Range = XmlNames.Parse("nc:MeasureRangeValue");

    public override bool IsComposite => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value) =>
        value.Length == 2 * digits && value.All(char.IsAsciiDigit)
            ? [XmlItem.Of(name, XmlItem.Of(Range, XmlItem.Leaf("nc:RangeMinimumValue", value[..digits]), XmlItem.Leaf("nc:RangeMaximumValue", value[digits..])))]
            : null;

    public override string? Read(XmlItem element, string? already) =>
        element.At(Range.Local, "RangeMinimumValue") is string least && element.At(Range.Local, "RangeMaximumValue") is string most
        && least.Length <= digits && most.Length <= digits
            ? least.PadLeft(digits, '0') + most.PadLeft(digits, '0')
            : null;
}
