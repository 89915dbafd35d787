namespace Biometrics.Itl.Xml.Codecs;

/// <summary>Free text as the whole of an address. A structured address is read as its parts in order, one after the other.</summary>
internal sealed class AddressCodec : XmlCodec
{
    public override bool IsComposite => true;

    public override bool IsPart => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value) => TextCodec.Plain.Write(name, value) is null
        ? null
        : [XmlItem.Of(name, XmlItem.Of(XmlNames.Parse("nc:LocationAddress"), XmlItem.Leaf("nc:AddressFullText", value)))];

    public override string? Read(XmlItem element, string? already)
    {
        string text = string.Join(", ", element.Texts().Prepend(already ?? "").Where(part => part.Length > 0));
        return text.Length > 0 ? text : null;
    }
}
