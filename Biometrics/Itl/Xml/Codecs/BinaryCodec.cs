namespace Biometrics.Itl.Xml.Codecs;

/// <summary>Binary data, which goes by reference and never through text.</summary>
internal sealed class BinaryCodec : XmlCodec
{
    public override bool IsBinary => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value) => null;

    public override string? Read(XmlItem element, string? already) => null;
}
