using System.Xml.Linq;
using static Gateway.Demo.DemoNames;

namespace Gateway.Demo;

/// <summary>The officer of the demonstration, who does not exist.</summary>
internal static class DemoOfficer
{
    /// <summary>The e-mail address, by which cases are assigned.</summary>
    public const string Email = "dana.whitfield@example.gov";

    /// <summary>The officer as messages name one.</summary>
    public static XElement Element => new(
        Cpms + "RequestingOfficer",
        new XElement(Nc + "PersonName", new XElement(Nc + "PersonGivenName", "Dana"), new XElement(Nc + "PersonSurName", "Whitfield")),
        new XElement(Nc + "ContactInformation", new XElement(Nc + "ContactEmailID", Email)));

    /// <summary>The case of a person.</summary>
    public static string CaseOf(DemoPerson person) => "ZLA-26-" + person.ANumber[^6..];
}
