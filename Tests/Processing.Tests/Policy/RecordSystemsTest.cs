using Processing.Policy;

namespace Processing.Tests.Policy;

/// <summary>M-124: every record bears the notice of its system of records.</summary>
[TestFixture]
public sealed class RecordSystemsTest
{
    [Property("Acceptance", "M-124")]
    [TestCase(RecordSystems.Encounter, "2018-07-30", "DHS/USCIS-003")]
    [TestCase(RecordSystems.Biometrics, "2018-07-31", "DHS/USCIS-018")]
    [TestCase(RecordSystems.BackgroundCheck, "2018-07-30", "DHS/USCIS-002")]
    [TestCase(RecordSystems.BackgroundCheck, "2018-07-31", "DHS/USCIS-018")]
    [TestCase(RecordSystems.Encounter, "2001-01-01", null)]
    public void A_record_is_of_the_system_that_held_when_it_was_made(string record, string day, string? notice) =>
        Assert.That(RecordSystems.NoticeFor(record, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(notice));

    [Test]
    public void Every_row_cites_its_source() =>
        Assert.That(RecordSystems.Rows.Rows.Select(row => row.Source), Has.All.Not.Empty);
}
