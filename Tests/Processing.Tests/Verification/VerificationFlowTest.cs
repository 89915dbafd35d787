using System.Text;
using Biometrics.Fingerprints.Synthesis;
using Biometrics.Imaging;
using Processing.Intake.Answers;
using Processing.Messages.Xml;
using Processing.Stores.Access;
using Processing.Stores.Encounters;
using Processing.Stores.Verifications;
using Processing.Tests.Flow;

namespace Processing.Tests.Verification;

public sealed class VerificationFlowTest
{
    private const string Fin = "1100000001";
    private static readonly int[] Fingers = [2, 7];

    [Test]
    [Property("Acceptance", "M-08 M-131")]
    public async Task The_same_person_is_verified_shown_and_tied()
    {
        await using Stand stand = await EnrolledAsync("Match");

        string answer = Xml(await stand.SendAsync("IVT", Capture("v1", "A123456789", 1, 1)));
        IdentityVerification verification = (await stand.Storage.ReadAsync(stores => stores.Verifications.ReadNewestAsync(5), CancellationToken.None)).Single();
        IReadOnlyList<Encounter> encounters = await stand.Storage.ReadAsync(stores => stores.Encounters.ReadAsync(verification.PersonId), CancellationToken.None);
        IReadOnlyList<AccessEntry> audit = await stand.Storage.ReadAsync(stores => stores.Access.ReadAsync(new AccessFilter { IncludesWithheld = true }, 5), CancellationToken.None);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(answer, Does.Contain(">Verified<").And.Contain("<nc:PersonSurName>Muster<").And.Contain(Fin));
        Assert.That(encounters.Select(encounter => (encounter.SourceSystem, encounter.Verification)), Is.EqualTo([("BET", "Enrolled"), ("IVT", "Match")]));
        Assert.That(verification.Evidence, Does.Contain("IDENT Verify: Match").And.Contain("prints Agree"));
        Assert.That(audit.Single().Operation, Is.EqualTo("VerifyIdentity"));
    }

    [TestCase("NoMatch", "NotVerified", false)]
    [TestCase("Inconclusive", "Inconclusive", true)]
    [Property("Acceptance", "M-08")]
    public async Task Nothing_changes_where_it_is_not_verified(string ident, string outcome, bool isShown)
    {
        await using Stand stand = await EnrolledAsync(ident);

        string answer = Xml(await stand.SendAsync("IVT", Capture("v1", "A123456789", 2, 0)));
        Guid person = (await stand.Storage.ReadAsync(stores => stores.Verifications.ReadNewestAsync(5), CancellationToken.None)).Single().PersonId;
        IReadOnlyList<Encounter> encounters = await stand.Storage.ReadAsync(stores => stores.Encounters.ReadAsync(person), CancellationToken.None);

        Assert.That(answer, Does.Contain($">{outcome}<"));
        Assert.That(answer.Contains("Muster", StringComparison.Ordinal), Is.EqualTo(isShown));
        Assert.That(encounters, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Prints_that_differ_doubt_a_match()
    {
        await using Stand stand = await EnrolledAsync("Match");

        string answer = Xml(await stand.SendAsync("IVT", Capture("v1", "A123456789", 2, 0)));

        Assert.That(answer, Does.Contain(">Inconclusive<"));
    }

    [Test]
    public async Task Nobody_is_compared_with_an_unknown_person()
    {
        await using Stand stand = await EnrolledAsync("Match");

        string answer = Xml(await stand.SendAsync("IVT", Capture("v1", "A000000009", 1, 1)));

        Assert.That(answer, Does.Contain(">PersonUnknown<").And.Not.Contain("Muster"));
        Assert.That(stand.Partners.CallsOf("Verify"), Is.Empty);
    }

    [Test]
    [Property("Acceptance", "M-131")]
    public async Task An_officer_decides_once()
    {
        await using Stand stand = await EnrolledAsync("Match");
        await stand.SendAsync("IVT", Capture("v1", "A123456789", 1, 1));
        IdentityVerification verification = (await stand.Storage.ReadAsync(stores => stores.Verifications.ReadNewestAsync(5), CancellationToken.None)).Single();

        bool first = await stand.Engine.Verifications.DecideAsync(verification.Id, "SamePerson", "face and prints", "officer", CancellationToken.None);
        bool second = await stand.Engine.Verifications.DecideAsync(verification.Id, "OtherPerson", "no", "officer", CancellationToken.None);
        IdentityVerification decided = (await stand.Storage.ReadAsync(stores => stores.Verifications.ReadNewestAsync(5), CancellationToken.None)).Single();
        var journal = await stand.Storage.ReadAsync(stores => stores.Journal.ReadAsync(verification.MessageId), CancellationToken.None);

        Assert.That((first, second, decided.Decision, decided.DecidedBy), Is.EqualTo((true, false, "SamePerson", "officer")));
        Assert.That(journal[^1], Has.Property("Outcome").EqualTo("SamePerson").And.Property("Actor").EqualTo("officer"));
    }

    private static async Task<Stand> EnrolledAsync(string outcome)
    {
        Stand stand = await Stand.StartAsync(script: partners =>
        {
            partners.On("IDENT", "Identify", call => ScriptedPartners.IdentAnswer(call, "NoMatch", Fin));
            partners.On("IDENT", "ReportMatch", call => ScriptedPartners.Answer(call, "Recorded"));
            partners.On("IDENT", "Verify", call => outcome == "Match" ? ScriptedPartners.IdentAnswer(call, outcome, Fin) : ScriptedPartners.Answer(call, outcome));
        });
        await stand.SendAsync("ASC", Enrolments.WithDrawnPrints("first", 1, 0, Fingers));
        await stand.UntilCalledAsync("Identify");
        await Stand.UntilAsync(async () => (await stand.Storage.ReadAsync(
            stores => stores.People.FindByIdentifierAsync(new("FIN", Fin)), CancellationToken.None)).Count == 1);
        return stand;
    }

    private static string Capture(string id, string aNumber, ulong seed, int impression)
    {
        MessageWriter writer = Enrolments.HeaderOf("VerifyIdentityRequest", id, "IVT")
            .Open("nc:Person").Open("PersonAugmentation").Identification("im:AlienNumberIdentification", aNumber).Close().Close()
            .Identification("EncounterSiteIdentification", "LOS-FO");
        foreach (int position in Fingers)
        {
            GrayImage print = SyntheticFinger.OfPerson(seed, position).Impression(impression).Image;
            Enrolments.AddFinger(writer, position, print.Width, print.Height, Enrolments.Encode(print.Pixels.ToArray(), 0));
        }

        return Enrolments.Text(writer);
    }

    private static string Xml(IntakeAnswer answer)
    {
        Assert.That(answer, Is.InstanceOf<IntakeAnswer.Replied>(), answer is IntakeAnswer.Invalid invalid
            ? string.Join("; ", invalid.Report.Findings.Select(finding => finding.Code + " " + finding.Path + " " + finding.Text))
            : answer.ToString());
        return Encoding.UTF8.GetString(((IntakeAnswer.Replied)answer).Xml.Span);
    }
}
