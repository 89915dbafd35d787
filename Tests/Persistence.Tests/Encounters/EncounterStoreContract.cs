using Processing.Stores.Encounters;

namespace Persistence.Tests.Encounters;

public abstract class EncounterStoreContract(StorageEngine engine) : StoreContract(engine)
{
    [Test]
    [Property("Acceptance", "M-31")]
    public async Task Gives_back_an_encounter_with_its_images()
    {
        Encounter kept = await AddAsync(AnEncounter(new DateOnly(2026, 11, 22)));

        Encounter? found = await ReadAsync(stores => stores.Encounters.FindByMessageAsync(kept.MessageId));

        Assert.That(found! with { Images = [] }, Is.EqualTo(kept with { Images = [] }));
        Assert.That(found.Images.Select(Line), Is.EqualTo(kept.Images.Select(Line)));
    }

    [Test]
    public async Task Reads_the_encounters_of_a_person_oldest_first()
    {
        Encounter late = await AddAsync(AnEncounter(new DateOnly(2026, 11, 22)));
        Encounter early = await AddAsync(AnEncounter(new DateOnly(2016, 11, 22)) with { PersonId = late.PersonId, Images = [] });

        IReadOnlyList<Encounter> found = await ReadAsync(stores => stores.Encounters.ReadAsync(late.PersonId));

        Assert.That(found.Select(each => (each.Id, each.Images.Count)), Is.EqualTo([(early.Id, 0), (late.Id, 2)]));
    }

    [Test]
    public async Task Notes_what_IDENT_said()
    {
        Encounter kept = await AddAsync(AnEncounter(new DateOnly(2026, 11, 22)));

        await WriteAsync(stores => stores.Encounters.SetIdentResultAsync(kept.Id, "Match", "FIN7", null, Now));

        Encounter? found = await ReadAsync(stores => stores.Encounters.FindByMessageAsync(kept.MessageId));
        Assert.That((found?.Verification, found?.Fin, found?.Eid, found?.VerifiedAt), Is.EqualTo(("Match", "FIN7", (string?)null, (DateTimeOffset?)Now)));
    }

    [Test]
    public async Task Finds_encounters_by_their_number_in_IDENT()
    {
        Encounter kept = await AddAsync(AnEncounter(new DateOnly(2026, 11, 22)) with { Eid = "770000000001" });

        IReadOnlyList<Encounter> found = await ReadAsync(stores => stores.Encounters.FindByEidAsync("770000000001"));
        IReadOnlyList<Encounter> other = await ReadAsync(stores => stores.Encounters.FindByEidAsync("770000000002"));

        Assert.That((found.Single().Id, other.Count), Is.EqualTo((kept.Id, 0)));
    }

    [Test]
    public async Task Keeps_decisions_on_reuse()
    {
        Encounter kept = await AddAsync(AnEncounter(new DateOnly(2026, 11, 22)));
        ReuseDecision yes = new(
            kept.MessageId, kept.PersonId, "Fingerprint", true, "Recent", "reuse:1", new DateOnly(2020, 1, 2), new DateOnly(2030, 1, 2));
        ReuseDecision no = yes with { Modality = "Signature", IsReusable = false, CapturedOn = null, ValidUntil = null, AsOf = new DateOnly(2026, 1, 2), WaiverId = Guid.CreateVersion7() };
        await WriteAsync(stores => stores.Encounters.AddReuseDecisionAsync(yes));
        await WriteAsync(stores => stores.Encounters.AddReuseDecisionAsync(no));

        Assert.That(
            await ReadAsync(stores => stores.Encounters.ReadReuseDecisionsAsync(kept.MessageId)), Is.EqualTo([yes, no]));
    }

    private static Encounter AnEncounter(DateOnly day) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = Guid.CreateVersion7(),
        MessageId = Rows.NewId(),
        SourceCode = "ApplicationSupportCenter",
        SourceSystem = "X",
        SiteId = "XBA",
        Device = new CaptureDevice("D-1", "Maker", null, "0007"),
        PrintsNotTaken = "Waived",
        FormType = "I-485",
        Receipt = "IOE0000000001",
        FilingDate = new DateOnly(2026, 10, 1),
        NoticeVersion = null,
        EncounterDate = day,
        Images =
        [
            new EncounterImage(Rows.Digest("1"), "Fingerprint", "2", "0", "WSQ", 800, 750, 500, day),
            new EncounterImage(Rows.Digest("2"), "Face", null, null, "JPEG", 0, 0, 0, day.AddDays(-1)),
        ],
    };

    private static string Line(EncounterImage image) =>
        $"{image with { Digest = default }} {Convert.ToHexString(image.Digest.Span)}";

    private async Task<Encounter> AddAsync(Encounter encounter)
    {
        await KeepMessageAsync(Rows.Message() with { Id = encounter.MessageId });
        await WriteAsync(async stores =>
        {
            if ((await stores.Encounters.ReadAsync(encounter.PersonId)).Count == 0)
            {
                await stores.People.AddAsync(encounter.PersonId, Now);
            }

            await stores.Encounters.AddAsync(encounter);
        });
        return encounter;
    }
}
