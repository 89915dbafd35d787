namespace Biometrics.Itl.Xml.Codecs;

/// <summary>Field 2.017: two letters of kind, a hyphen and the number.</summary>
internal sealed class MiscellaneousNumberCodec : XmlCodec
{
    private const int Number = 3;

    public override bool IsComposite => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value) =>
        value.Length > Number && value[2] == '-' && ValueLists.Find("MNUUnionCode").Allows(value[..2])
            ? [XmlItem.Of(name, XmlItem.Leaf("nc:IdentificationID", value[Number..]), XmlItem.Leaf("ebts:PersonIDCategoryCode", value[..2]))]
            : null;

    public override string? Read(XmlItem element, string? already) =>
        element.At("IdentificationID") is string number && element.At("PersonIDCategoryCode") is string kind ? kind + "-" + number : null;
}
