using System.Globalization;
using System.Xml.Linq;
using static Gateway.Demo.DemoNames;

namespace Gateway.Demo;

/// <summary>Writes what an enrolment holds after its header.</summary>
internal static class EnrolmentWriter
{
    private const int DaysFromFilingToAppointment = 30;

    /// <summary>Encounter, person and biometrics.</summary>
    public static object?[] Content(DemoEnrolment enrolment, DateTimeOffset at) => [Encounter(enrolment, at), Person(enrolment), enrolment.Biometrics];

    /// <summary>A person by name and A-Number only, as questions need it.</summary>
    public static XElement Reference(DemoPerson person) => new(
        Nc + "Person",
        Day(Nc + "PersonBirthDate", person.BirthDate),
        Name(person),
        new XElement(Cpms + "PersonAugmentation", ANumber(person)));

    /// <summary>A person by name, A-Number and citizenship.</summary>
    public static XElement Citizen(DemoPerson person) => new(
        Nc + "Person",
        Day(Nc + "PersonBirthDate", person.BirthDate),
        new XElement(Nc + "PersonCitizenship", Country(Nc + "PersonCitizenshipCountry", person.Country)),
        Name(person),
        new XElement(Cpms + "PersonAugmentation", ANumber(person)));

    /// <summary>A person by name and date of birth only.</summary>
    public static XElement Named(DemoPerson person) => new(Nc + "Person", Day(Nc + "PersonBirthDate", person.BirthDate), Name(person));

    /// <summary>A day so many days before another.</summary>
    public static string DayBefore(DateTimeOffset at, int days) => at.UtcDateTime.AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static XElement Encounter(DemoEnrolment enrolment, DateTimeOffset at) => new(
        Cpms + "Encounter",
        new XElement(Cpms + "EncounterSourceCode", enrolment.Source),
        new XElement(Cpms + "EncounterSourceSystemText", enrolment.System),
        Identification(Cpms + "EncounterSiteIdentification", enrolment.Site),
        enrolment.Biometrics.Count == 0 ? null : new XElement(Cpms + "EncounterCaptureDevice", FingerWriter.Device),
        new XElement(Cpms + "FormTypeCode", enrolment.Form),
        Identification(Im + "ImmigrationReceiptNumberIdentification", enrolment.Person.Receipt),
        Day(Cpms + "FilingDate", DayBefore(at, DaysFromFilingToAppointment)),
        new XElement(Cpms + "NoticeVersionText", "2026-03"),
        Day(Cpms + "EncounterDate", DayBefore(at, 0)),
        enrolment.PrintsNotTaken is string reason ? new XElement(Cpms + "PrintsNotTakenReasonCode", reason) : null);

    private static XElement Person(DemoEnrolment enrolment)
    {
        var person = enrolment.Person;
        return new XElement(
            Nc + "Person",
            Day(Nc + "PersonBirthDate", person.BirthDate),
            new XElement(Nc + "PersonBirthLocation", new XElement(Nc + "Address", Country(Nc + "AddressCountry", person.Country))),
            new XElement(Nc + "PersonCitizenship", Country(Nc + "PersonCitizenshipCountry", person.Country)),
            new XElement(J + "PersonEyeColorCode", "BROWN"),
            new XElement(J + "PersonHairColorCode", "BLACK"),
            Measure("PersonHeightMeasure", "168", "cm"),
            Name(person),
            new XElement(J + "PersonRaceCode", "UNKNOWN"),
            new XElement(J + "PersonSexCode", person.Sex),
            Measure("PersonWeightMeasure", "64", "kg"),
            new XElement(
                Cpms + "PersonAugmentation",
                ANumber(person),
                Identification(Im + "ImmigrationReceiptNumberIdentification", person.Receipt),
                enrolment.Source == "BenefitCard" ? Identification(Cpms + "BenefitCardIdentification", "SRC0" + person.ANumber[1..]) : null));
    }

    private static XElement Measure(string name, string value, string unit) => new(
        Nc + name, new XElement(Nc + "MeasureDecimalValue", value), new XElement(Nc + "MeasureUnitText", unit));

    private static XElement Name(DemoPerson person) => new(
        Nc + "PersonName",
        new XElement(Nc + "PersonGivenName", person.GivenName),
        new XElement(Nc + "PersonSurName", person.SurName),
        new XElement(Nc + "PersonNameCategoryCode", "Legal"));

    private static XElement ANumber(DemoPerson person) => Identification(Im + "AlienNumberIdentification", person.ANumber);
}
