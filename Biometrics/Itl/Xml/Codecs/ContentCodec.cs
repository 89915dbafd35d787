using System.Globalization;

namespace Biometrics.Itl.Xml.Codecs;

/// <summary>Field 1.003, the list of records. On reading it is passed over: the records themselves are listed anew.</summary>
internal sealed class ContentCodec : XmlCodec
{
    public override bool IsComposite => true;

    public override bool TakesWholeField => true;

    public override IReadOnlyList<XmlItem>? Write(XmlElementName name, string value)
    {
        string[][] pairs = [.. value.Split('\u001e').Select(pair => pair.Split('\u001f'))];
        if (pairs.Any(pair => pair.Length != 2))
        {
            return null;
        }

        var summary = XmlItem.Of(name, XmlItem.Leaf("b:ContentFirstRecordCategoryCode", "01"), XmlItem.Leaf("b:ContentRecordQuantity", pairs[0][1]));
        summary.Children.AddRange(pairs.Skip(1).Select(Summary));
        return [summary];
    }

    public override string? Read(XmlItem element, string? already) => "";

    private static XmlItem Summary(string[] pair) => XmlItem.Of(
        XmlNames.Parse("b:ContentRecordSummary"),
        XmlItem.Of(XmlNames.Parse("b:ImageReferenceIdentification"), XmlItem.Leaf("nc:IdentificationID", pair[1])),
        XmlItem.Leaf("b:RecordCategoryCode", TwoDigits(pair[0])));

    private static string TwoDigits(string type) =>
        int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number.ToString("D2", CultureInfo.InvariantCulture) : type;
}
