namespace Biometrics.Itl.Xml.Codecs;

/// <summary>Field 2.027: <c>fii</c> feet and inches as one number of FeetInches, <c>Nii</c> inches as a number of inches.</summary>
internal sealed class HeightCodec : XmlCodec
{
    private const string FeetInches = "FeetInches";

    private const string Inches = "Inches";

    private static readonly MeasureCodec Plain = new();

    public override bool IsComposite => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value) => value is ['N', >= '0' and <= '9', >= '0' and <= '9']
        ? [XmlItem.Of(name, XmlItem.Leaf("nc:MeasurePointValue", value[1..]), XmlItem.Leaf("nc:MeasureUnitText", Inches))]
        : Plain.Write(name, value) is [XmlItem feet]
            ? [XmlItem.Of(name, [.. feet.Children, XmlItem.Leaf("nc:MeasureUnitText", FeetInches)])]
            : null;

    public override string? Read(XmlItem element, string? already)
    {
        string? number = Plain.Read(element, already);
        return element.At("MeasureUnitText") is { } unit && unit.StartsWith("IN", StringComparison.OrdinalIgnoreCase) && number is ['0', ..]
            ? "N" + number[1..]
            : number;
    }
}
