using System.Globalization;
using System.Xml.Linq;

namespace Simulators.Wire;

/// <summary>Small pieces that many messages are made of.</summary>
internal static class Parts
{
    /// <summary>An identification of one number.</summary>
    public static XElement Identification(XName name, string number, string? category = null) => new(
        name,
        new XElement(Names.Nc + "IdentificationID", number),
        category is null ? null : new XElement(Names.Nc + "IdentificationCategoryDescriptionText", category));

    /// <summary>A FIN.</summary>
    public static XElement Fin(string fin) => Identification(Names.Biom + "FingerprintIdentification", fin, "FIN");

    /// <summary>An EID.</summary>
    public static XElement Eid(string eid) => Identification(Names.Biom + "EncounterIdentification", eid, "EID");

    /// <summary>An A-Number.</summary>
    public static XElement ANumber(string number) => Identification(Names.Im + "AlienNumberIdentification", number);

    /// <summary>A day.</summary>
    public static XElement Day(XName name, DateTimeOffset time) => Day(name, time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A day written as YYYY-MM-DD.</summary>
    public static XElement Day(XName name, string day) => new(name, new XElement(Names.Nc + "Date", day));

    /// <summary>A country.</summary>
    public static XElement Country(XName name, string alpha3) => new(name, new XElement(Names.Genc + "CountryAlpha3Code", alpha3));

    /// <summary>Somebody whom one can write to and call.</summary>
    public static XElement Contact(XName name, string givenName, string surName, string office, string mail, string telephone) => new(
        name,
        new XElement(Names.Nc + "PersonName", new XElement(Names.Nc + "PersonGivenName", givenName), new XElement(Names.Nc + "PersonSurName", surName)),
        new XElement(Names.Cpms + "ContactOrganizationName", office),
        new XElement(
            Names.Nc + "ContactInformation",
            new XElement(Names.Nc + "ContactEmailID", mail),
            new XElement(
                Names.Nc + "ContactTelephoneNumber",
                new XElement(Names.Nc + "FullTelephoneNumber", new XElement(Names.Nc + "TelephoneNumberFullID", telephone)))));
}
