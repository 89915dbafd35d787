using System.Text;
using Processing.Sequestered;

namespace Processing.Tests.Sequestered;

public sealed class SequesterKeysTest
{
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes("<FirstRoundAnswer/>");

    [Test]
    [Property("Acceptance", "M-113")]
    public void What_one_key_sealed_opens_after_another_took_its_place()
    {
        string old = SequesterKeys.NewLine();
        var before = SequesterKeys.Parse(old);
        byte[] box = before.Seal(Plain, "place");

        var after = SequesterKeys.Parse($"# changed\n{SequesterKeys.NewLine()}\n{old}\n");

        Assert.That(after.CurrentId, Is.Not.EqualTo(before.CurrentId));
        Assert.That(after.Open(before.CurrentId, box, "place"), Is.EqualTo(Plain));
    }

    [Test]
    public void Sealed_bytes_differ_each_time_and_hold_nothing_plain()
    {
        var keys = SequesterKeys.Parse(SequesterKeys.NewLine());

        byte[] one = keys.Seal(Plain, "place");
        byte[] other = keys.Seal(Plain, "place");

        Assert.That(one, Is.Not.EqualTo(other));
        Assert.That(Encoding.Latin1.GetString(one), Does.Not.Contain("Answer"));
    }

    [Test]
    public void What_is_changed_moved_or_of_another_key_does_not_open()
    {
        var keys = SequesterKeys.Parse(SequesterKeys.NewLine());
        byte[] box = keys.Seal(Plain, "place");
        byte[] changed = [.. box];
        changed[^1] ^= 1;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(() => keys.Open(keys.CurrentId, changed, "place"), Throws.InstanceOf<InvalidDataException>());
        Assert.That(() => keys.Open(keys.CurrentId, box, "another place"), Throws.InstanceOf<InvalidDataException>());
        Assert.That(() => keys.Open("another", box, "place"), Throws.InstanceOf<InvalidDataException>());
        Assert.That(() => keys.Open(keys.CurrentId, box.AsSpan(0, 20), "place"), Throws.InstanceOf<InvalidDataException>());
    }

    [TestCase("")]
    [TestCase("# nothing but words")]
    [TestCase("no key")]
    [TestCase("AAAA")]
    public void A_file_without_a_key_is_refused(string text) => Assert.That(() => SequesterKeys.Parse(text), Throws.InstanceOf<FormatException>());
}
