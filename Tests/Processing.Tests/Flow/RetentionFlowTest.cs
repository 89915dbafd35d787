using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Processing.Intake.Answers;
using Processing.Retention;
using Processing.Stores.Images;
using Processing.Stores.Checks;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;
using Processing.Stores.People;
using Processing.Stores.Retention;

namespace Processing.Tests.Flow;

/// <summary>M-116, M-117: who is past the time of keeping is destroyed whole, with two people and a certificate; everybody else is kept.</summary>
[TestFixture]
public sealed class RetentionFlowTest
{
    private static readonly Signer Key = new();

    [Test]
    [Property("Acceptance", "M-116 M-117")]
    public async Task Who_is_past_the_time_is_destroyed_whole_and_certified()
    {
        await using Stand stand = await CheckStand.StartAsync();
        var old = (IntakeAnswer.Replied)await stand.SendAsync("ASC", Old("old", "1900-05-06"));
        CheckStand.Xml(await stand.SendAsync("ASC", Old("young", "1990-05-06", "A555444333", "Young", "NotRequired")));
        Guid person = await stand.PersonAsync();
        Encounter encounter = (await ReadAsync(stand, person))[0];
        await QuietAsync(stand);
        RetentionDesk desk = DeskOf(stand);

        RetentionRun? asked = await desk.AskAsync("yearly", "eva", 100, CancellationToken.None);
        RetentionRun? alone = await desk.ApproveAsync(asked!.Id, "eva", CancellationToken.None); // asked above
        RetentionRun? run = await desk.ApproveAsync(asked.Id, "max", CancellationToken.None);

        (int people, KeptContent? content, MessageRow? row, bool[] images) = await stand.Storage.ReadAsync(
            async stores => (
                (await stores.People.FindByIdentifierAsync(new PersonIdentifier("A-Number", "123456789"))).Count,
                await stores.Messages.ReadContentAsync(old.MessageId),
                await stores.Messages.FindAsync(old.MessageId),
                (await stores.Images.AreStoredAsync([.. encounter.Images.Select(image => image.Digest)])).ToArray()),
            CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(alone, Is.Null, "who asked does not approve");
            Assert.That(people, Is.Zero);
            Assert.That(await ReadAsync(stand, person), Is.Empty);
            Assert.That((content, row?.Identification), Is.EqualTo(((KeptContent?)null, "old")));
            Assert.That(images, Is.All.False);
            Assert.That(run?.Certificate, Does.Contain(person.ToString()).And.Contain("DAA-0563-2013-0001-0005").And.Contain("\"encounters\": 1").And.Not.Contain("Muster"));
            Assert.That(Key.Verifies(run?.Certificate, run?.Signature), Is.True);
            Assert.That(await stand.PersonAsync("555444333"), Is.Not.EqualTo(person));
        }
    }

    [TestCase("1990-05-06", "the time of keeping is not over")]
    [TestCase("1926", "the time of keeping is not over")]
    public async Task Who_may_be_too_young_is_kept(string born, string reason)
    {
        await using Stand stand = await CheckStand.StartAsync();
        await stand.SendAsync("ASC", Old("old", born));

        IReadOnlyList<RetentionLine> preview = await DeskOf(stand).PreviewAsync(new DateOnly(2026, 11, 22), 10, CancellationToken.None);

        Assert.That(preview.Select(line => line.Reasons.Count > 0 ? line.Reasons[0] : "none"), Is.All.EqualTo(reason));
    }

    [Test]
    public async Task A_hold_keeps_until_a_second_person_lifts_it()
    {
        await using Stand stand = await CheckStand.StartAsync();
        await stand.SendAsync("ASC", Old("old", "1900-05-06"));
        await QuietAsync(stand);
        RetentionDesk desk = DeskOf(stand);
        var hold = new LegalHold
        {
            Id = Guid.CreateVersion7(),
            PersonId = await stand.PersonAsync(),
            Authority = "a court",
            Reason = "case 7",
            SetBy = "eva",
            SetAt = TimeProvider.System.GetUtcNow(),
        };
        await desk.HoldAsync(hold, CancellationToken.None);

        RetentionRun? held = await desk.AskAsync("yearly", "eva", 100, CancellationToken.None);
        bool early = await desk.LiftAsync(hold.Id, "max", CancellationToken.None);
        bool asked = await desk.AskLiftAsync(hold.Id, "case closed", "eva", CancellationToken.None);
        bool own = await desk.LiftAsync(hold.Id, "eva", CancellationToken.None);
        bool lifted = await desk.LiftAsync(hold.Id, "max", CancellationToken.None);
        RetentionRun? after = await desk.AskAsync("yearly", "eva", 100, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((held, early, asked, own, lifted), Is.EqualTo(((RetentionRun?)null, false, true, false, true)));
            Assert.That(after, Is.Not.Null);
        }
    }

    [Test]
    public async Task A_hold_that_is_set_after_the_asking_still_keeps()
    {
        await using Stand stand = await CheckStand.StartAsync();
        await stand.SendAsync("ASC", Old("old", "1900-05-06"));
        await QuietAsync(stand);
        Guid person = await stand.PersonAsync();
        RetentionDesk desk = DeskOf(stand);
        RetentionRun? run = await desk.AskAsync("yearly", "eva", 100, CancellationToken.None);
        await desk.HoldAsync(
            new LegalHold { Id = Guid.CreateVersion7(), PersonId = person, Authority = "a court", Reason = "case 7", SetBy = "eva", SetAt = TimeProvider.System.GetUtcNow() },
            CancellationToken.None);

        RetentionRun? done = await desk.ApproveAsync(run!.Id, "max", CancellationToken.None); // asked above

        Assert.That((done?.Certificate?.Contains("\"kept\": 1", StringComparison.Ordinal), (await ReadAsync(stand, person)).Count), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task Checks_alerts_and_rap_sheets_go_with_the_person()
    {
        await using Stand stand = await CheckStand.StartAsync();
        await stand.SendAsync("ASC", Old("old", "1900-05-06"));
        Guid person = await stand.PersonAsync();
        IReadOnlyList<BackgroundCheck> checks = await stand.ChecksAsync();
        await stand.Engine.Checks.RecordAsync(checks.First(check => check.Kind == "Tecs").Id, "Record", null, "query", "eva", CancellationToken.None);
        await QuietAsync(stand);
        RetentionDesk desk = DeskOf(stand);
        RetentionRun? run = await desk.AskAsync("yearly", "eva", 100, CancellationToken.None);

        await desk.ApproveAsync(run!.Id, "max", CancellationToken.None); // asked above

        using (Assert.EnterMultipleScope())
        {
            Assert.That(checks, Is.Not.Empty);
            Assert.That(await stand.Storage.ReadAsync(stores => stores.Checks.ReadAsync(person), CancellationToken.None), Is.Empty);
            Assert.That(await stand.AlertsAsync(AlertKind.RecordFound), Is.Empty);
            Assert.That(await stand.Storage.ReadAsync(stores => stores.Filings.ReadAsync(person), CancellationToken.None), Is.Empty);
        }
    }

    private static string Old(string id, string born, string aNumber = "A123456789", string family = "Muster", string? notTaken = null) =>
        Enrolments.OfFiling(id, "I-765", null, notTaken: notTaken, aNumber: aNumber, family: family).Replace("1988-07-19", born, StringComparison.Ordinal)
            .Replace(born.Length == 4 ? "<nc:Date>1926</nc:Date>" : "-", born.Length == 4 ? "<nc:YearDate>1926</nc:YearDate>" : "-", StringComparison.Ordinal);

    private static Task<IReadOnlyList<Encounter>> ReadAsync(Stand stand, Guid person) =>
        stand.Storage.ReadAsync(stores => stores.Encounters.ReadAsync(person), CancellationToken.None);

    // NGI answers, and nothing is under way any more.
    private static async Task QuietAsync(Stand stand)
    {
        await Stand.UntilAsync(() => Task.FromResult(stand.Partners.CallsOf("NativeEBTSMessage").Count > 0));
        foreach (BackgroundCheck check in (await stand.ChecksAsync()).Where(one => one.Partner == "NGI"))
        {
            await stand.SendAsync("NGI", EbtsFiles.Native("SRE", "A-" + check.ControlNumber[^6..], check.ControlNumber, (59, "N")), "ngi");
        }

        await Stand.UntilAsync(async () => (await DeskOf(stand).PreviewAsync(new DateOnly(2026, 11, 22), 10, CancellationToken.None))
            .All(line => !line.Reasons.Contains("a message under way", StringComparer.Ordinal)));
    }

    private static RetentionDesk DeskOf(Stand stand) =>
        new(stand.Storage, (IImageKeeper)stand.Storage, null, Key, TimeProvider.System, NullLogger<RetentionDesk>.Instance);

    private sealed class Signer : ICertificateSigner
    {
        private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        public string PublicPem => _key.ExportSubjectPublicKeyInfoPem();

        public byte[] Sign(ReadOnlySpan<byte> bytes) => _key.SignData(bytes, HashAlgorithmName.SHA256);

        public bool Verifies(string? certificate, byte[]? signature) =>
            certificate is not null && signature is not null && _key.VerifyData(Encoding.UTF8.GetBytes(certificate), signature, HashAlgorithmName.SHA256);
    }
}
