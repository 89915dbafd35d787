using System.Globalization;
using System.Xml;

namespace Biometrics.Tests.Itl.Xml.Published;

/// <summary>The built-in types of XML Schema that the inventory uses.</summary>
internal static class BuiltIn
{
    public static bool Allows(string type, string text) => type switch
    {
        "xsd:string" or "xsd:token" or "xsd:anyURI" => true,
        "xsd:boolean" => text is "true" or "false" or "0" or "1",
        "xsd:integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "xsd:nonNegativeInteger" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= 0,
        "xsd:decimal" => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        "xsd:base64Binary" => System.Buffers.Text.Base64.IsValid(text),
        "xsd:date" => Converts(() => XmlConvert.ToDateTimeOffset(text, ["yyyy-MM-dd", "yyyy-MM-ddzzz", "yyyy-MM-ddZ"])),
        "xsd:dateTime" => Converts(() => XmlConvert.ToDateTime(text, XmlDateTimeSerializationMode.RoundtripKind)),
        "xsd:gYear" or "xsd:gYearMonth" or "xsd:time" => true,
        _ => throw new NotSupportedException(type),
    };

    private static bool Converts(Action conversion)
    {
        try
        {
            conversion();
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
