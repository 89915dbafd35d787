namespace Biometrics.Itl.Xml.Codecs;

/// <summary>A core or delta of the FBI's block of Type-9: the point, one to three directions, then the uncertainty.</summary>
internal sealed class CoreCodec : XmlCodec
{
    private const char Unit = '\u001f';

    public override bool IsComposite => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value)
    {
        string[] items = value.Split(Unit);
        if (items.Length is < 3 or > 5 || VertexCodec.Coordinates(items[0]) is not [var across, var up] || !items.All(item => item.Length > 0 && item.All(char.IsAsciiDigit)))
        {
            return null;
        }

        IEnumerable<XmlItem> directions = items[1..^1].Select(item => XmlItem.Leaf("b:PositionDirectionDegreeValue", item));
        return [XmlItem.Of(name, [.. directions, across, XmlItem.Leaf("b:PositionUncertaintyValue", items[^1]), up])];
    }

    public override string? Read(XmlItem element, string? already)
    {
        IEnumerable<string> directions = element.Children.Where(child => child.Name.Local == "PositionDirectionDegreeValue").Select(child => (child.Text ?? "").Trim());
        return VertexCodec.Join(element) is string point ? string.Join(Unit, [point, .. directions, element.At("PositionUncertaintyValue") ?? ""]) : null;
    }
}
