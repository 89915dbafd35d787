using Processing.Pipeline.Probes;

namespace Processing.Tests.Pipeline;

public sealed class KillProbeTest
{
    [TestCase(null)]
    [TestCase("")]
    public void Nothing_is_killed_without_the_setting(string? setting) =>
        Assert.That(KillProbe.Of(setting), Is.InstanceOf<SilentProbe>());

    [Test]
    public void A_faulty_setting_is_refused() =>
        Assert.That(() => KillProbe.Of("Identity"), Throws.InstanceOf<FormatException>());
}
