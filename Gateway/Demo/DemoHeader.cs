using System.Globalization;
using System.Xml.Linq;

namespace Gateway.Demo;

/// <summary>The first part of every message.</summary>
internal static class DemoHeader
{
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>A message: root, header, content.</summary>
    public static XElement Message(string operation, string partner, string identification, DateTimeOffset at, params object?[] content) => new(
        DemoNames.Cpms + (operation + "Request"),
        DemoNames.Prefixes,
        new XElement(
            DemoNames.Cpms + "MessageHeader",
            DemoNames.Identification(DemoNames.Cpms + "MessageIdentification", identification),
            Organization("OriginatingOrganization", partner),
            Organization("ReceivingOrganization", "CPMS"),
            new XElement(DemoNames.Cpms + "MessageCreationDateTime", at.UtcDateTime.ToString(UtcFormat, CultureInfo.InvariantCulture)),
            new XElement(DemoNames.Cpms + "MessagePurposeCode", "Immigration"),
            new XElement(DemoNames.Cpms + "MessagePriorityCode", "Medium")),
        content);

    private static XElement Organization(string name, string code) => new(DemoNames.Cpms + name, new XElement(DemoNames.Nc + "OrganizationName", code));
}
