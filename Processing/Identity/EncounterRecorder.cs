using Processing.Messages;
using Processing.Messages.EnrollEncounter;
using Processing.Pipeline;
using Processing.Stores.Encounters;

namespace Processing.Identity;

/// <summary>Stores the encounter of an enrolment.</summary>
internal static class EncounterRecorder
{
    /// <summary>Adds the encounter with its images.</summary>
    /// <returns>Its id.</returns>
    public static async Task<Guid> RecordAsync(MessageContext context, Guid personId, Enrolment enrolment)
    {
        Guid id = context.IdFor("encounter");
        await context.Stores.Encounters.AddAsync(new Encounter
        {
            Id = id,
            PersonId = personId,
            MessageId = context.Id,
            SourceCode = enrolment.SourceCode,
            SourceSystem = enrolment.SourceSystem,
            SiteId = enrolment.SiteId,
            Device = enrolment.Device,
            PrintsNotTaken = enrolment.PrintsNotTaken,
            FormType = enrolment.FormType,
            Receipt = enrolment.Receipt,
            FilingDate = enrolment.FilingDate,
            NoticeVersion = enrolment.NoticeVersion,
            EncounterDate = enrolment.EncounterDate,
            Images = [.. enrolment.Images.Select(ImageOf)],
        });
        return id;
    }

    private static EncounterImage ImageOf(ImageData image) => new(
        image.Digest,
        image.Modality,
        image.Position,
        image.Impression,
        image.Format,
        image.Width,
        image.Height,
        image.ResolutionPpi,
        image.CapturedOn);
}
