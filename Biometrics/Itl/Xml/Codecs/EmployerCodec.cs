namespace Biometrics.Itl.Xml.Codecs;

/// <summary>Field 2.039, employer and address as free text: the name of an organization.</summary>
internal sealed class EmployerCodec : XmlCodec
{
    public override bool IsComposite => true;

    public override bool IsPart => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value) => TextCodec.Plain.Write(name, value) is null
        ? null
        : [XmlItem.Of(name, XmlItem.Of(XmlNames.Parse("nc:EntityOrganization"), XmlItem.Leaf("nc:OrganizationName", value)))];

    public override string? Read(XmlItem element, string? already) => element.At("EntityOrganization", "OrganizationName");
}
