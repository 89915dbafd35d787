using System.Globalization;
using Processing.Intake;
using Processing.Stores.Checks;

namespace Processing.Tests.Vetting;

public sealed class CheckClockTest
{
    private static readonly BackgroundCheck Check = new()
    {
        Id = Guid.Empty,
        PersonId = Guid.Empty,
        MessageId = default(MessageId),
        Kind = "FbiFingerprint",
        Partner = "NGI",
        ControlNumber = "TCN-1",
        PolicyRow = "checks-by-form:x",
        Status = CheckStatus.Answered,
        RequestedAt = new DateTimeOffset(2026, 1, 10, 9, 0, 0, TimeSpan.Zero),
        AnsweredAt = new DateTimeOffset(2026, 1, 12, 9, 0, 0, TimeSpan.Zero),
        ValidUntil = new DateOnly(2027, 4, 12),
    };

    [TestCase("2026-01-09", CheckStanding.NotAsked)]
    [TestCase("2026-01-11", CheckStanding.Pending)]
    [TestCase("2026-01-12", CheckStanding.Valid)]
    [TestCase("2027-03-12", CheckStanding.Valid)]
    [TestCase("2027-03-13", CheckStanding.RunningOut)]
    [TestCase("2027-04-12", CheckStanding.RunningOut)]
    [TestCase("2027-04-13", CheckStanding.Expired)]
    public void Tells_how_a_check_stood_on_any_day(string day, CheckStanding standing) =>
        Assert.That(CheckClock.On(Check, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)), Is.EqualTo(standing));

    [Test]
    public void A_rejected_check_is_never_valid() =>
        Assert.That(
            CheckClock.On(Check with { Status = CheckStatus.Rejected }, new DateOnly(2026, 2, 1)), Is.EqualTo(CheckStanding.Rejected));

    [Test]
    public void An_answer_without_an_end_stays_valid() =>
        Assert.That(CheckClock.On(Check with { ValidUntil = null }, new DateOnly(2040, 1, 1)), Is.EqualTo(CheckStanding.Valid));
}
