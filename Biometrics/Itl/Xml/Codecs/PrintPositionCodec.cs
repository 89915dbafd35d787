namespace Biometrics.Itl.Xml.Codecs;

/// <summary>A print position descriptor in one item: two digits of finger, then the view or the segment.</summary>
internal sealed class PrintPositionCodec : XmlCodec
{
    private const int FingerDigits = 2;

    public override bool IsComposite => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value) =>
        value.Length > FingerDigits && value[..FingerDigits].All(char.IsAsciiDigit) && ValueLists.Find("MajorCasePrintCode").Allows(value[FingerDigits..])
            ? [XmlItem.Of(name, XmlItem.Leaf("b:FingerPositionCode", value[..FingerDigits]), XmlItem.Leaf("ebts:FingerImageCode", value[FingerDigits..]))]
            : null;

    public override string? Read(XmlItem element, string? already) =>
        element.At("FingerPositionCode") is string finger && element.At("FingerImageCode") is string view ? finger.PadLeft(FingerDigits, '0') + view : null;
}
