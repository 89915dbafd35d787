using Gateway.Ops.People;

namespace Gateway.Tests.Ops.People;

internal sealed class MaskTest
{
    [TestCase("SSN", "078051120", "•••••1120")]
    [TestCase("Passport", "CAN:AB123456", "••••••••3456")]
    [TestCase("SSN", "12", "••")]
    [TestCase("A-Number", "098765432", "098765432")]
    public void Shows_the_last_four_of_what_could_be_misused(string kind, string value, string shown) =>
        Assert.That(Mask.Of(new(kind, value)), Is.EqualTo(shown));
}
