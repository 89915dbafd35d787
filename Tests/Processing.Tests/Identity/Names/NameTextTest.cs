using Processing.Identity.Names;

namespace Processing.Tests.Identity.Names;

public sealed class NameTextTest
{
    [TestCase("García-López", "GARCIA LOPEZ")]
    [TestCase("O'Brien", "OBRIEN")]
    [TestCase("Müller", "MULLER")]
    [TestCase("Strauß", "STRAUSS")]
    [TestCase("Łukasz", "LUKASZ")]
    [TestCase("Щербаков", "SHCHERBAKOV")]
    [TestCase("Юрій", "IURII")]
    [TestCase("Παπαδόπουλος", "PAPADOPOULOS")]
    [TestCase("محمد", "MHMD")]
    [TestCase("Nguyễn Thị", "NGUYEN THI")]
    [TestCase("  De la  Cruz, ", "DE LA CRUZ")]
    [TestCase("李", "李")]
    [TestCase("", "")]
    public void Writes_names_in_plain_capitals(string written, string plain) => Assert.That(NameText.Plain(written), Is.EqualTo(plain));

    [TestCase("DE LA CRUZ", "CRUZ")]
    [TestCase("AL", "AL")]
    [TestCase("VAN DER BERG SMIT", "BERG SMIT")]
    public void Leaves_out_particles_where_anything_else_is_left(string plain, string parts) =>
        Assert.That(string.Join(' ', NameText.Parts(plain)), Is.EqualTo(parts));

    [Test]
    public void Cuts_what_is_too_long_to_compare() =>
        Assert.That(NameText.Plain(new string('a', 10_000)), Has.Length.EqualTo(NameText.LimitChars));
}
