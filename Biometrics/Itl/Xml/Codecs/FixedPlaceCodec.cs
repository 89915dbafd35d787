namespace Biometrics.Itl.Xml.Codecs;

/// <summary>Some digits at a fixed place of an item, such as the across, up and angle of a minutia.</summary>
internal sealed class FixedPlaceCodec(int start, int length, int total) : XmlCodec
{
    public override bool IsPart => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value) =>
        value.Length == total && value.All(char.IsAsciiDigit) ? [new XmlItem(name) { Text = value.Substring(start, length) }] : null;

    public override string? Read(XmlItem element, string? already)
    {
        string digits = (element.Text ?? "").Trim().PadLeft(length, '0');
        if (digits.Length > length && digits[..^length].All(sign => sign == '0'))
        {
            digits = digits[^length..];
        }

        string whole = already ?? new string('0', total);
        return digits.Length == length && digits.All(char.IsAsciiDigit) && whole.Length == total ? whole[..start] + digits + whole[(start + length)..] : null;
    }
}
