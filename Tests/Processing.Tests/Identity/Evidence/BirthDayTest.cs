using Processing.Identity.Evidence;

namespace Processing.Tests.Identity.Evidence;

public sealed class BirthDayTest
{
    [TestCase("1988-07-19", 19880719)]
    [TestCase("1988-07", 19880700)]
    [TestCase("1988", 19880000)]
    [TestCase("88", 0)]
    [TestCase("1988-13", 0)]
    [TestCase("yesterday", 0)]
    [TestCase(null, 0)]
    public void Reads_dates_as_far_as_they_are_known(string? written, int day) => Assert.That(BirthDay.Of(written), Is.EqualTo(day));

    [TestCase("1988-07-19", "1988-07-19", "Equal")]
    [TestCase("1988-01-01", "1988-01-01", "EqualFirstOfYear")]
    [TestCase("1988-07-12", "1988-12-07", "Swapped")]
    [TestCase("1988-07-19", "1988-07-20", "DayDiffers")]
    [TestCase("1988-07-19", "1988-08-19", "MonthDiffers")]
    [TestCase("1988-07-19", "1978-07-19", "YearDiffers")]
    [TestCase("1988-07-19", "1962-07-19", "Differ")]
    [TestCase("1988-07-19", "1988", "Partial")]
    [TestCase("1988-07-19", "1988-07", "Partial")]
    [TestCase("1988-07-19", "1989", "Differ")]
    [TestCase("1988-07-19", null, "Unknown")]
    [TestCase("1988-07-19", "1975-03-02", "Differ")]
    public void Compares_in_either_order(string left, string? right, string level)
    {
        DateLevel there = BirthDay.Compare(BirthDay.Of(left), BirthDay.Of(right));
        DateLevel back = BirthDay.Compare(BirthDay.Of(right), BirthDay.Of(left));

        Assert.That((there.ToString(), back.ToString()), Is.EqualTo((level, level)));
    }

    [Test]
    public void Dates_that_differ_in_the_year_alone_are_among_those_looked_for()
    {
        int day = BirthDay.Of("1988-07-19");

        Assert.That(BirthDay.LikeDays(day), Has.Member(19870719).And.Member(19780719).And.Member(20880719).And.Member(0).And.No.Member(day));
    }

    [Test]
    public void No_more_dates_are_looked_for_than_a_search_takes() =>
        Assert.That(Enumerable.Range(1900, 130).Max(year => BirthDay.LikeDays((year * 10000) + 215).Count), Is.LessThanOrEqualTo(24));
}
