using Processing.Intake;
using Processing.Stores.Checks;
using Processing.Stores.Disclosures;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;
using Processing.Stores.People;
using Processing.Stores.Retention;

namespace Persistence.Tests.Retention;

public abstract class RetentionStoreContract(StorageEngine engine) : StoreContract(engine)
{
    private static readonly Guid Run = Guid.Parse("01900000-0000-7000-8000-0000000000aa");

    [Test]
    public async Task Reads_what_decides_about_a_person()
    {
        (Guid person, _) = await KeepAsync("1900-05");
        await KeepAsync("1990-05-06");

        IReadOnlyList<RetentionFacts> found = await ReadAsync(stores => stores.Retention.ReadBornBeforeAsync(new DateOnly(1926, 11, 22), null, 10));
        IReadOnlyList<RetentionFacts> after = await ReadAsync(stores => stores.Retention.ReadBornBeforeAsync(new DateOnly(1926, 11, 22), person, 10));

        Assert.That((found.Single().PersonId, found[0].BirthDates.Single(), found[0].Holds, after.Count), Is.EqualTo((person, "1900-05", 0, 0)));
    }

    [Test]
    public async Task Erases_a_person_with_everything_and_marks_images_that_nobody_names()
    {
        (Guid person, MessageId message) = await KeepAsync("1900-05-06", "mine", "shared");
        (Guid other, _) = await KeepAsync("1990-05-06", "other", "shared");
        await WriteAsync(stores => stores.Retention.AddRunAsync(RunOf(), [person]));

        ErasureCounts counts = await WriteAsync(stores => stores.Retention.EraseAsync(person, Run, Now, Now.AddYears(-5)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((counts.Encounters, counts.Checks, counts.RapSheets, counts.Messages, counts.AccountedStill), Is.EqualTo((1, 1, 1, 1, 0)));
            Assert.That(await ReadAsync(stores => stores.Retention.ReadFactsAsync(person)), Is.Null);
            Assert.That(await ReadAsync(stores => stores.Messages.ReadContentAsync(message)), Is.Null);
            Assert.That((await ReadAsync(stores => stores.Messages.FindAsync(message)))?.Headers, Is.Empty);
            Assert.That(await ReadAsync(stores => stores.Encounters.ReadAsync(other)), Has.Count.EqualTo(1));
            Assert.That((await MarkedAsync()).Contains(Hex("mine"), StringComparer.Ordinal), Is.True);
            Assert.That((await MarkedAsync()).Contains(Hex("shared"), StringComparer.Ordinal), Is.False);
        }
    }

    [Test]
    public async Task A_message_that_speaks_of_two_keeps_its_content()
    {
        (Guid person, MessageId message) = await KeepAsync("1900-05-06");
        (Guid other, _) = await KeepAsync("1990-05-06");
        await WriteAsync(stores => stores.People.AddLinkAsync(new PersonLink(other, message, "Conflict", "x", "cpms", Now)));
        await WriteAsync(stores => stores.Retention.AddRunAsync(RunOf(), [person]));

        ErasureCounts counts = await WriteAsync(stores => stores.Retention.EraseAsync(person, Run, Now, Now.AddYears(-5)));

        Assert.That((counts.Messages, await ReadAsync(stores => stores.Messages.ReadContentAsync(message)) is null), Is.EqualTo((0, false)));
    }

    [TestCase(4, 1, 0)]
    [TestCase(6, 0, 1)]
    public async Task The_accounting_stays_five_years_and_with_it_the_bare_id(int years, int still, int gone)
    {
        (Guid person, MessageId message) = await KeepAsync("1900-05-06");
        await WriteAsync(stores => stores.Disclosures.AddAsync(Told(person, message, Now.AddYears(-years))));
        await WriteAsync(stores => stores.Retention.AddRunAsync(RunOf(), [person]));

        ErasureCounts counts = await WriteAsync(stores => stores.Retention.EraseAsync(person, Run, Now, Now.AddYears(-5)));

        IReadOnlyList<DisclosureEntry> told = await ReadAsync(stores => stores.Disclosures.ReadByPersonAsync(person));
        Assert.That((counts.AccountedStill, counts.Disclosures, told.Count), Is.EqualTo((still, gone, still)));
    }

    [Test]
    public async Task A_run_keeps_whom_it_chose_and_what_became_of_them()
    {
        (Guid person, _) = await KeepAsync("1900-05-06");
        await WriteAsync(stores => stores.Retention.AddRunAsync(RunOf(), [person]));
        bool own = await WriteAsync(stores => stores.Retention.ApproveAsync(Run, "eva", Now));
        bool second = await WriteAsync(stores => stores.Retention.ApproveAsync(Run, "max", Now));
        bool again = await WriteAsync(stores => stores.Retention.ApproveAsync(Run, "max", Now));
        var choice = new RetentionChoice(Run, person) { Outcome = RetentionChoice.Destroyed, DestroyedAt = Now, Counts = new ErasureCounts { Checks = 2 } };

        await WriteAsync(stores => stores.Retention.SetOutcomeAsync(choice));
        await WriteAsync(stores => stores.Retention.FinishRunAsync(RunOf() with { DoneAt = Now, Certificate = "{}", Signature = [1, 2], PublicPem = "pem" }));

        RetentionRun? run = await ReadAsync(stores => stores.Retention.FindRunAsync(Run));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((own, second, again), Is.EqualTo((false, true, true)));
            Assert.That((await ReadAsync(stores => stores.Retention.ReadChoicesAsync(Run))).Single(), Is.EqualTo(choice));
            Assert.That((run?.ApprovedBy, run?.DoneAt, run?.Certificate, run?.Signature, run?.PublicPem), Is.EqualTo(("max", (DateTimeOffset?)Now, "{}", new byte[] { 1, 2 }, "pem")));
            Assert.That(await ReadAsync(stores => stores.Retention.ReadRunsAsync(5)), Has.Count.EqualTo(1));
        }
    }

    private static RetentionRun RunOf() => new() { Id = Run, AskedBy = "eva", AskedAt = Now, Reason = "yearly", AsOf = new DateOnly(2026, 11, 22) };

    private static string Hex(string name) => Convert.ToHexString(Rows.Digest(name));

    private static DisclosureEntry Told(Guid person, MessageId message, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        MessageId = message,
        ConversationId = Guid.CreateVersion7(),
        People = [person],
        At = at,
        AskedAt = at,
        Country = "CAN",
        Direction = "Answer",
        Nature = "x",
        Purpose = "x",
        Reason = "x",
        Priority = 2,
        RecipientName = "x",
        RecipientAddress = "x",
        LegalBasis = "x",
        Agreement = "x",
        Terms = "x",
        Elements = "Name",
        IsLawEnforcement = false,
        Actor = "eva",
    };

    private async Task<IReadOnlyList<string>> MarkedAsync() =>
        [.. (await ReadAsync(stores => stores.Retention.ReadImagesAsync(Run, 10))).Select(digest => Convert.ToHexString(digest.Span))];

    private async Task<(Guid Person, MessageId Message)> KeepAsync(string born, params string[] images)
    {
        MessageRow row = Rows.Message(Guid.CreateVersion7().ToString()) with { Content = new KeptContent("<a/>"u8.ToArray(), [], 0, 4) };
        MessageId message = await KeepMessageAsync(row);
        var person = Guid.CreateVersion7();
        var check = Guid.CreateVersion7();
        await WriteAsync(async stores =>
        {
            await stores.People.AddAsync(person, Now);
            await stores.People.AddBiographyAsync(person, new Biography("Muster", "Eva", born, null, null), message);
            await stores.People.AddIdentifierAsync(person, new PersonIdentifier("A-Number", "123456789"), message);
            await stores.People.AddLinkAsync(new PersonLink(person, message, "Linked", "x", "cpms", Now));
            await stores.Encounters.AddAsync(new Encounter
            {
                Id = Guid.CreateVersion7(),
                PersonId = person,
                MessageId = message,
                SourceCode = "BenefitCard",
                SourceSystem = "x",
                EncounterDate = new DateOnly(2020, 1, 2),
                Images = [.. images.Select(name => new EncounterImage(Rows.Digest(name), "Face", null, null, "JPEG", 1, 1, 0, new DateOnly(2020, 1, 2)))],
            });
            await stores.Checks.AddAsync(new BackgroundCheck
            {
                Id = check,
                PersonId = person,
                MessageId = message,
                Kind = "Tecs",
                Partner = "TECS",
                ControlNumber = check.ToString("N"),
                PolicyRow = "x",
                Status = CheckStatus.Answered,
                RequestedAt = Now,
            });
            await stores.RapSheets.AddAsync(new RapSheet
            {
                Id = Guid.CreateVersion7(),
                CheckId = check,
                MessageId = message,
                Partner = "NGI",
                Category = "SRE",
                ReceivedAt = Now,
                LengthBytes = 1,
                KeyId = "k",
                Sealed = new byte[] { 1 },
            });
        });
        return (person, message);
    }
}
