using Biometrics.Imaging;
using Processing.Tests.Flow;

namespace Processing.Tests.Search;

/// <summary>A person of whom much is held: name, photograph, and identifiers of many kinds.</summary>
internal static class Known
{
    /// <summary>The encounter that makes the person known.</summary>
    public static string Enrolment(string id = "known", string family = "Muster", string given = "Eva", string ssn = "123121234") => Enrolments.Text(
        Enrolments.HeaderOf("EnrollEncounterRequest", id, "ASC")
            .Open("Encounter")
            .Leaf("EncounterSourceCode", "ApplicationSupportCenter")
            .Leaf("EncounterSourceSystemText", "BET")
            .Identification("EncounterSiteIdentification", "LOS-XLA")
            .Leaf("FormTypeCode", "I-765")
            .Identification("im:ImmigrationReceiptNumberIdentification", "IOE0123456789")
            .Date("FilingDate", new DateOnly(2025, 12, 15))
            .Date("EncounterDate", new DateOnly(2026, 1, 14))
            .Close()
            .Open("nc:Person")
            .Date("nc:PersonBirthDate", new DateOnly(1988, 7, 19))
            .Open("nc:PersonName").Leaf("nc:PersonGivenName", given).Leaf("nc:PersonSurName", family).Close()
            .Open("nc:PersonPassportIdentification").Leaf("nc:IdentificationID", "AB12345")
            .Open("nc:IdentificationIssuerCountry").Leaf("genc:CountryAlpha3Code", "COL").Close().Close()
            .Leaf("j:PersonSexCode", "F")
            .Identification("nc:PersonSSNIdentification", ssn)
            .Open("PersonAugmentation")
            .Identification("im:AlienNumberIdentification", "A123456789")
            .Identification("BenefitCardIdentification", "SRC0123456789")
            .Close()
            .Close()
            .Open("biom:Biometric")
            .Open("biom:FaceImage")
            .Leaf("nc:Base64BinaryObject", Convert.ToBase64String(PngWriter.Write(new GrayImage(20, 24, null, new byte[20 * 24]))))
            .Leaf("nc:BinaryFormatText", "image/png")
            .Leaf("nc:ImageHeightValue", 24)
            .Leaf("nc:ImageWidthValue", 20)
            .Close()
            .Close());
}
