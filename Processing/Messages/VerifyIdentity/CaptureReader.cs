using System.Globalization;
using Processing.Messages.EnrollEncounter;
using Processing.Messages.Xml;
using Processing.Stores.Images;
using Schemas.Infoset;

namespace Processing.Messages.VerifyIdentity;

/// <summary>Reads a valid <c>VerifyIdentityRequest</c> as what it is: an encounter at an office, with new biometrics of a person who is known by an identifier.</summary>
internal static class CaptureReader
{
    /// <summary>The collecting system.</summary>
    /// <remarks>Source: DHS/USCIS/PIA-060(a), footnote 15: Identity Verification Tool.</remarks>
    public const string SourceSystem = "IVT";

    private const string SourceCode = "OtherLocation";

    /// <summary>Reads the message.</summary>
    /// <param name="message">The root element.</param>
    /// <param name="values">Its binary values by the offset of their element.</param>
    /// <param name="today">The day of arrival.</param>
    public static Enrolment Read(InfosetElement message, IReadOnlyDictionary<int, KeptImage> values, DateOnly today)
    {
        string site = message.Own("EncounterSiteIdentification").Id ?? "unknown";
        return new Enrolment
        {
            SourceCode = SourceCode,
            SourceSystem = SourceSystem,
            SiteId = site,
            EncounterDate = today,
            Person = PersonReader.Read(message.Nc("Person")),
            Images = BiometricReader.Read(message, values, today),
            EncounterXml = MessageWriter.Fragment()
                .Open("Encounter")
                .Leaf("EncounterSourceCode", SourceCode)
                .Leaf("EncounterSourceSystemText", SourceSystem)
                .Identification("EncounterSiteIdentification", site)
                .Open("EncounterDate").Leaf("nc:Date", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Close()
                .Close()
                .ToString(),
            PersonXml = MessageWriter.Fragment().Copy(message.Nc("Person")).ToString(),
        };
    }
}
