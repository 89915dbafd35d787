namespace Biometrics.Itl.Xml.Codecs;

/// <summary>Field 1.002: two digits of major and two of minor version, each an element.</summary>
internal sealed class VersionCodec(bool isMajor) : XmlCodec
{
    private const int Digits = 4;

    public override bool IsPart => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value) =>
        value.Length == Digits && value.All(char.IsAsciiDigit) ? [new XmlItem(name) { Text = isMajor ? value[..2] : value[2..] }] : null;

    public override string? Read(XmlItem element, string? already)
    {
        string digits = (element.Text ?? "").Trim().PadLeft(2, '0');
        return digits.Length != 2 || !digits.All(char.IsAsciiDigit) ? null : isMajor ? digits + "00" : (already ?? "0000")[..2] + digits;
    }
}
