using Processing.Messages.Xml;
using Processing.Stores.Encounters;
using Processing.Stores.Images;
using Schemas.Infoset;

namespace Processing.Messages.EnrollEncounter;

/// <summary>Reads a valid <c>EnrollEncounterRequest</c>.</summary>
internal static class EnrolmentReader
{
    /// <summary>Reads the message.</summary>
    /// <param name="message">The root element.</param>
    /// <param name="values">Its binary values by the offset of their element.</param>
    /// <param name="receivedOn">The day of arrival: the day of an encounter whose date is partial.</param>
    /// <param name="fileImages">The images of its transaction file, where it has one.</param>
    public static Enrolment Read(
        InfosetElement message, IReadOnlyDictionary<int, KeptImage> values, DateOnly receivedOn, IReadOnlyList<ImageData> fileImages)
    {
        InfosetElement encounter = message.Own("Encounter");
        DateOnly day = encounter.Own("EncounterDate").WholeDate ?? receivedOn;
        return new Enrolment
        {
            SourceCode = encounter.Own("EncounterSourceCode").Text,
            SourceSystem = encounter.Own("EncounterSourceSystemText").Text,
            SiteId = encounter.Own("EncounterSiteIdentification").Id,
            Device = Device(encounter.Own("EncounterCaptureDevice")),
            PrintsNotTaken = encounter.Own("PrintsNotTakenReasonCode").TextOrNull,
            FormType = encounter.Own("FormTypeCode").TextOrNull,
            Receipt = encounter.Im("ImmigrationReceiptNumberIdentification").Id,
            FilingDate = encounter.Own("FilingDate").WholeDate,
            NoticeVersion = encounter.Own("NoticeVersionText").TextOrNull,
            EncounterDate = day,
            Person = PersonReader.Read(message.Nc("Person")),
            Images = [.. BiometricReader.Read(message, values, day), .. fileImages],
            MissingFingers = MissingFingers(encounter),
            EncounterXml = MessageWriter.Fragment().Copy(encounter).ToString(),
            PersonXml = MessageWriter.Fragment().Copy(message.Nc("Person")).ToString(),
        };
    }

    private static CaptureDevice? Device(InfosetElement device) => !device.IsPresent
        ? null
        : new CaptureDevice(
            device.Biom("DeviceID").TextOrNull,
            device.Biom("DeviceMakeText").TextOrNull,
            device.Biom("DeviceModelText").TextOrNull,
            device.Biom("DeviceSerialNumberText").TextOrNull);

    private static List<string> MissingFingers(InfosetElement encounter)
    {
        var missing = new List<string>();
        foreach (InfosetElement finger in encounter.Children)
        {
            if (finger.Is(ExchangeNames.Biom("FingerprintImageFingerMissing")))
            {
                missing.Add(finger.Biom("FingerPositionCode").Text + ":" + finger.Biom("FingerMissingCode").Text);
            }
        }

        return missing;
    }
}
