using Processing.Redress;

namespace Processing.Tests.Redress;

public sealed class WorkingDaysTest
{
    [TestCase("2026-11-26", false)] // Thanksgiving
    [TestCase("2026-07-03", false)] // the Fourth is a Saturday
    [TestCase("2027-07-05", false)] // the Fourth is a Sunday
    [TestCase("2026-05-25", false)] // Memorial Day
    [TestCase("2026-05-18", true)]
    [TestCase("2026-11-21", false)]
    [TestCase("2026-11-23", true)]
    public void Knows_weekends_and_holidays(string day, bool isWorking) =>
        Assert.That(WorkingDays.IsWorking(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(isWorking));

    [Test]
    public void Twenty_working_days_pass_over_holidays() =>
        Assert.That(WorkingDays.After(new DateOnly(2026, 11, 20), 20), Is.EqualTo(new DateOnly(2026, 12, 21)));
}
