using Processing.Identity.Names;

namespace Processing.Tests.Identity.Names;

public sealed class NicknamesTest
{
    [TestCase("BILL", "WILLIAM", true)]
    [TestCase("PEPE", "JOSE", true)]
    [TestCase("SASHA", "ALEKSANDR", true)]
    [TestCase("BILL", "ROBERT", false)]
    public void Knows_names_that_stand_for_one_another(string one, string other, bool areOne) =>
        Assert.That(Nicknames.AreOne(one, other), Is.EqualTo(areOne));

    [Test]
    public void Every_name_is_in_plain_form() =>
        Assert.That(Nicknames.All.SelectMany(group => group).Where(name => NameText.Plain(name) != name), Is.Empty);
}
