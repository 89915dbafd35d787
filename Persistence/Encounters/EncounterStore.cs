using Persistence.Prints;
using Processing.Intake;
using Processing.Stores.Encounters;

namespace Persistence.Encounters;

/// <inheritdoc/>
internal sealed class EncounterStore(Session session) : IEncounterStore
{
    private const string ImageColumns = """
        image.encounter_id, image.digest, image.modality, image.position_code, image.impression, image.format,
        image.width_pixels, image.height_pixels, image.resolution_ppi, image.captured_on
        """;

    public async Task AddAsync(Encounter encounter)
    {
        const string Sql = """
            INSERT INTO encounter (
                id, person_id, message_id, source_code, source_system, site_id, form_type, receipt, filing_date,
                notice_version, encounter_date, verification, fin, eid, device_id, device_make, device_model, device_serial,
                prints_not_taken, verified_at)
            VALUES (
                @id, @personId, @messageId, @sourceCode, @sourceSystem, @siteId, @formType, @receipt, @filingDate,
                @noticeVersion, @encounterDate, @verification, @fin, @eid, @deviceId, @deviceMake, @deviceModel, @deviceSerial,
                @printsNotTaken, @verifiedAt)
            """;
        await session.ExecuteAsync(Sql, new
        {
            id = encounter.Id,
            personId = encounter.PersonId,
            messageId = encounter.MessageId.Value,
            sourceCode = encounter.SourceCode,
            sourceSystem = encounter.SourceSystem,
            siteId = encounter.SiteId,
            formType = encounter.FormType,
            receipt = encounter.Receipt,
            filingDate = encounter.FilingDate,
            noticeVersion = encounter.NoticeVersion,
            encounterDate = encounter.EncounterDate,
            verification = encounter.Verification,
            fin = encounter.Fin,
            eid = encounter.Eid,
            deviceId = encounter.Device?.Id,
            deviceMake = encounter.Device?.Make,
            deviceModel = encounter.Device?.Model,
            deviceSerial = encounter.Device?.Serial,
            printsNotTaken = encounter.PrintsNotTaken,
            verifiedAt = encounter.VerifiedAt,
        });
        await AddImagesAsync(encounter.Id, encounter.Images);
        if (encounter.Images.Any(image => image.Modality == "Fingerprint"))
        {
            await PrintStore.AddPendingAsync(session, encounter.Id);
        }
    }

    public Task SetIdentResultAsync(Guid encounterId, string verification, string? fin, string? eid, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE encounter
            SET verification = @verification, fin = @fin, eid = @eid, verified_at = @at
            WHERE id = @encounterId
            """;
        return session.ExecuteAsync(Sql, new { encounterId, verification, fin, eid, at });
    }

    public async Task<IReadOnlyList<Encounter>> FindByEidAsync(string eid)
    {
        const string Sql = $"""
            SELECT {EncounterRecord.Columns}
            FROM encounter
            WHERE eid = @eid
            ORDER BY encounter.encounter_date, encounter.id
            """;
        return (await session.QueryAsync<EncounterRecord>(Sql, new { eid })).ConvertAll(record => record.ToEncounter([]));
    }

    public async Task<Encounter?> FindByMessageAsync(MessageId messageId)
    {
        string sql = $"""
            SELECT {EncounterRecord.Columns}
            FROM encounter
            WHERE message_id = @messageId
            ORDER BY encounter.id
            {session.Dialect.Limit}
            """;
        const string ImageSql = $"""
            SELECT {ImageColumns}
            FROM encounter_image AS image
            WHERE image.encounter_id = @encounterId
            ORDER BY image.ordinal
            """;
        EncounterRecord? found =
            await session.FindAsync<EncounterRecord>(sql, new { messageId = messageId.Value, count = 1 });
        if (found is null)
        {
            return null;
        }

        List<EncounterImageRecord> images =
            await session.QueryAsync<EncounterImageRecord>(ImageSql, new { encounterId = found.Id });
        return found.ToEncounter(images.ConvertAll(image => image.ToImage()));
    }

    public async Task<IReadOnlyList<Encounter>> ReadAsync(Guid personId)
    {
        const string Sql = $"""
            SELECT {EncounterRecord.Columns}
            FROM encounter
            WHERE person_id = @personId
            ORDER BY encounter.encounter_date, encounter.id
            """;
        const string ImageSql = $"""
            SELECT {ImageColumns}
            FROM encounter
            JOIN encounter_image AS image ON image.encounter_id = encounter.id
            WHERE encounter.person_id = @personId
            ORDER BY image.encounter_id, image.ordinal
            """;
        List<EncounterRecord> found = await session.QueryAsync<EncounterRecord>(Sql, new { personId });
        ILookup<Guid, EncounterImage> images = (await session.QueryAsync<EncounterImageRecord>(ImageSql, new { personId }))
            .ToLookup(image => image.EncounterId, image => image.ToImage());
        return found.ConvertAll(record => record.ToEncounter([.. images[record.Id]]));
    }

    public Task AddReuseDecisionAsync(ReuseDecision decision)
    {
        const string Sql = """
            INSERT INTO reuse_decision (
                message_id, person_id, modality, is_reusable, reason, policy_row, captured_on, valid_until, as_of, waiver_id)
            VALUES (
                @messageId, @personId, @modality, @isReusable, @reason, @policyRow, @capturedOn, @validUntil, @asOf, @waiverId)
            """;
        return session.ExecuteAsync(Sql, new
        {
            messageId = decision.MessageId.Value,
            personId = decision.PersonId,
            modality = decision.Modality,
            isReusable = decision.IsReusable ? 1 : 0,
            reason = decision.Reason,
            policyRow = decision.PolicyRow,
            capturedOn = decision.CapturedOn,
            validUntil = decision.ValidUntil,
            asOf = decision.AsOf,
            waiverId = decision.WaiverId,
        });
    }

    public async Task<IReadOnlyList<ReuseDecision>> ReadReuseDecisionsAsync(MessageId messageId)
    {
        const string Sql = """
            SELECT message_id, person_id, modality, is_reusable, reason, policy_row, captured_on, valid_until, as_of, waiver_id
            FROM reuse_decision
            WHERE message_id = @messageId
            ORDER BY sequence
            """;
        return (await session.QueryAsync<ReuseRecord>(Sql, new { messageId = messageId.Value }))
            .ConvertAll(record => record.ToDecision());
    }

    private async Task AddImagesAsync(Guid encounterId, IReadOnlyList<EncounterImage> images)
    {
        const string Sql = """
            INSERT INTO encounter_image (
                encounter_id, ordinal, digest, modality, position_code, impression, format, width_pixels, height_pixels,
                resolution_ppi, captured_on)
            VALUES (
                @encounterId, @ordinal, @digest, @modality, @positionCode, @impression, @format, @widthPixels, @heightPixels,
                @resolutionPpi, @capturedOn)
            """;
        for (int ordinal = 0; ordinal < images.Count; ordinal++)
        {
            EncounterImage image = images[ordinal];
            await session.ExecuteAsync(Sql, new
            {
                encounterId,
                ordinal,
                digest = Bytes.Of(image.Digest),
                modality = image.Modality,
                positionCode = image.Position,
                impression = image.Impression,
                format = image.Format,
                widthPixels = image.WidthPixels,
                heightPixels = image.HeightPixels,
                resolutionPpi = image.ResolutionPpi,
                capturedOn = image.CapturedOn,
            });
        }
    }
}
