using Processing.Intake;
using Processing.Stores.Encounters;

namespace Persistence.Encounters;

/// <summary>A row of <c>encounter</c> as Dapper reads it.</summary>
internal sealed class EncounterRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = """
        encounter.id, encounter.person_id, encounter.message_id, encounter.source_code, encounter.source_system,
        encounter.site_id, encounter.form_type, encounter.receipt, encounter.filing_date, encounter.notice_version,
        encounter.encounter_date, encounter.verification, encounter.fin, encounter.eid, encounter.device_id, encounter.device_make,
        encounter.device_model, encounter.device_serial, encounter.prints_not_taken, encounter.verified_at
        """;

    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public Guid MessageId { get; init; }

    public string SourceCode { get; init; } = "";

    public string SourceSystem { get; init; } = "";

    public string? SiteId { get; init; }

    public string? FormType { get; init; }

    public string? Receipt { get; init; }

    public DateOnly? FilingDate { get; init; }

    public string? NoticeVersion { get; init; }

    public DateOnly EncounterDate { get; init; }

    public string? Verification { get; init; }

    public string? Fin { get; init; }

    public string? Eid { get; init; }

    public string? DeviceId { get; init; }

    public string? DeviceMake { get; init; }

    public string? DeviceModel { get; init; }

    public string? DeviceSerial { get; init; }

    public string? PrintsNotTaken { get; init; }

    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>The encounter of the contract.</summary>
    /// <param name="images">Its images in order.</param>
    public Encounter ToEncounter(IReadOnlyList<EncounterImage> images) => new()
    {
        Id = Id,
        PersonId = PersonId,
        MessageId = new MessageId(MessageId),
        SourceCode = SourceCode,
        SourceSystem = SourceSystem,
        SiteId = SiteId,
        FormType = FormType,
        Receipt = Receipt,
        FilingDate = FilingDate,
        NoticeVersion = NoticeVersion,
        EncounterDate = EncounterDate,
        Verification = Verification,
        Fin = Fin,
        Eid = Eid,
        Device = (DeviceId ?? DeviceMake ?? DeviceModel ?? DeviceSerial) is null ? null : new CaptureDevice(DeviceId, DeviceMake, DeviceModel, DeviceSerial),
        PrintsNotTaken = PrintsNotTaken,
        VerifiedAt = VerifiedAt,
        Images = images,
    };
}
