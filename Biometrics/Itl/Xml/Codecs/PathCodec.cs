namespace Biometrics.Itl.Xml.Codecs;

/// <summary>A polygon of the extended feature set: <c>x,y-x,y-…</c> in a record.</summary>
/// <remarks>Source: ANSI/NIST-ITL 1-2011, 8.9.7, friction ridge paths and polygons.</remarks>
internal sealed class PathCodec : XmlCodec
{
    private static readonly XmlElementName Vertex = XmlNames.Parse("b:ImageSegmentVertex");

    public override bool IsComposite => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value)
    {
        string[][] points = [.. value.Split('-').Select(point => point.Split(','))];
        if (points.Length is < 3 or > 99 || points.Any(point => point.Length != 2 || !point.All(part => part.Length > 0 && part.All(char.IsAsciiDigit))))
        {
            return null;
        }

        return [XmlItem.Of(name, [.. points.Select(point => XmlItem.Of(
            Vertex,
            XmlItem.Leaf("b:ImageLocationHorizontalCoordinateMeasure", point[0]),
            XmlItem.Leaf("b:ImageLocationVerticalCoordinateMeasure", point[1])))])];
    }

    public override string? Read(XmlItem element, string? already) => string.Join('-', element.Children
        .Select(vertex => vertex.At("ImageLocationHorizontalCoordinateMeasure") + "," + vertex.At("ImageLocationVerticalCoordinateMeasure")));
}
