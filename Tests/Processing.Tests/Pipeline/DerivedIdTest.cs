using Processing.Pipeline;

namespace Processing.Tests.Pipeline;

public sealed class DerivedIdTest
{
    private static readonly Guid Cause = Guid.CreateVersion7(DateTimeOffset.FromUnixTimeSeconds(1_760_000_000));

    [Test]
    public void The_same_cause_and_purpose_give_the_same_id()
    {
        var first = DerivedId.Make(Cause, "encounter");

        var second = DerivedId.Make(Cause, "encounter");

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Another_purpose_gives_another_id() =>
        Assert.That(DerivedId.Make(Cause, "person"), Is.Not.EqualTo(DerivedId.Make(Cause, "encounter")));

    [Test]
    public void It_is_a_version_7_UUID_with_the_time_of_its_cause()
    {
        var id = DerivedId.Make(Cause, "encounter");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(id.Version, Is.EqualTo(7));
            Assert.That(id.ToString("D")[..13], Is.EqualTo(Cause.ToString("D")[..13]));
        }
    }

    [Test]
    public void Later_ids_sort_after_earlier_ones()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_760_000_100);

        Assert.That(
            string.CompareOrdinal(
                DerivedId.Make(Cause, "a", now).ToString("D"), DerivedId.Make(Cause, "b", now.AddMilliseconds(1)).ToString("D")),
            Is.LessThan(0));
    }
}
