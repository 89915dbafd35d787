using Processing.Stores.Checks;

namespace Processing.Tests.Flow;

/// <summary>M-07: which biometrics may be used again, as of any day, and waivers that are bound to one filing.</summary>
[TestFixture]
public sealed class WaiverFlowTest
{
    [Property("Acceptance", "M-03 M-07")]
    [Test]
    public async Task As_of_a_day_before_the_capture_was_known_nothing_is_stored()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("first", "I-765", CheckStand.Receipt)));
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

        string before = await stand.AskAsync(Enrolments.Vet("v1", "I-765", null, asOf: today.AddDays(-1), filed: new DateOnly(2026, 1, 20)));
        string now = await stand.AskAsync(Enrolments.Vet("v2", "I-765", null, filed: new DateOnly(2026, 1, 20)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Does.Contain("<ReuseReasonCode>NothingStored<").And.Not.Contain("WithinValidity"));
            Assert.That(now, Does.Contain("<ReuseReasonCode>WithinValidity<").And.Contain("<ReuseRuleText>reuse:I-765-print<"));
            Assert.That(now, Does.Match("<ReuseCaptureDate><nc:Date>2026-01-14</nc:Date></ReuseCaptureDate>"));
        }
    }

    [Property("Acceptance", "M-07")]
    [Test]
    public async Task A_waiver_serves_one_encounter_of_its_filing_after_a_second_person_has_looked()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.WithoutPrints()));
        Waiver waiver = await EnterAsync(stand);
        string early = CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("early", "I-485", CheckStand.Receipt, notTaken: "Waived")));
        bool own = await stand.Engine.Checks.DecideAsync(waiver.Id, true, "eva", CancellationToken.None);
        bool other = await stand.Engine.Checks.DecideAsync(waiver.Id, true, "max", CancellationToken.None);

        string question = await stand.AskAsync(Enrolments.Vet("v1", "I-485", CheckStand.Receipt));
        string used = CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("used", "I-485", CheckStand.Receipt, notTaken: "Waived")));
        string again = CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("again", "I-485", CheckStand.Receipt, notTaken: "Waived")));
        string elsewhere = CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.OfFiling("else", "I-485", "IOE0900000018", notTaken: "Waived")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((own, other), Is.EqualTo((false, true)));
            Assert.That(early, Does.Not.Contain("Waived"));
            Assert.That(question, Does.Contain("<ReuseReasonCode>Waived<").And.Contain("<CaptureRequiredIndicator>false<").And.Contain(waiver.Id.ToString()));
            Assert.That(used, Does.Contain("<ReuseReasonCode>Waived<").And.Contain(waiver.Id.ToString()));
            Assert.That(again, Does.Not.Contain("Waived"));
            Assert.That(elsewhere, Does.Not.Contain("Waived"));
        }
    }

    [Test]
    public async Task As_of_a_day_before_it_was_confirmed_a_waiver_does_not_count()
    {
        await using Stand stand = await CheckStand.StartAsync();
        CheckStand.Xml(await stand.SendAsync("ASC", Enrolments.WithoutPrints()));
        Waiver waiver = await EnterAsync(stand);
        await stand.Engine.Checks.DecideAsync(waiver.Id, true, "max", CancellationToken.None);

        string before = await stand.AskAsync(Enrolments.Vet("v1", "I-485", CheckStand.Receipt, asOf: DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1)));

        Assert.That(before, Does.Not.Contain("Waived"));
    }

    private static async Task<Waiver> EnterAsync(Stand stand)
    {
        var waiver = new Waiver
        {
            Id = Guid.CreateVersion7(),
            PersonId = await stand.PersonAsync(),
            Receipt = CheckStand.Receipt,
            Reason = "no hands",
            GrantedBy = "A. Officer",
            GrantedRole = "Supervisor",
            GrantedOn = new DateOnly(2026, 1, 2),
            EnteredBy = "eva",
            EnteredAt = TimeProvider.System.GetUtcNow(),
        };
        Assert.That(await stand.Engine.Checks.EnterAsync(waiver, CancellationToken.None), Is.True);
        return waiver;
    }
}
