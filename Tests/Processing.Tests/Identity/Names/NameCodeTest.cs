using Processing.Identity.Names;

namespace Processing.Tests.Identity.Names;

public sealed class NameCodeTest
{
    [TestCase("MOHAMMED", "MUHAMAD")]
    [TestCase("GONZALEZ", "GONZALES")]
    [TestCase("SCHMIDT", "SHMIDT")]
    [TestCase("PHILIP", "FILIP")]
    [TestCase("VERONICA", "WERONIKA")]
    [TestCase("YUSUF", "JUSUF")]
    [TestCase("MHMD", "MOHAMED")]
    public void Spellings_of_one_name_sound_alike(string one, string other) => Assert.That(NameCode.Of(one), Is.EqualTo(NameCode.Of(other)));

    [TestCase("GARCIA", "LOPEZ")]
    [TestCase("ANNA", "NINA")]
    [TestCase("SMITH", "JONES")]
    public void Other_names_do_not(string one, string other) => Assert.That(NameCode.Of(one), Is.Not.EqualTo(NameCode.Of(other)));

    [Test]
    public void Every_letter_has_a_sound_of_thirty_bits_at_most()
    {
        string letters = string.Concat(Enumerable.Range(0x20, 0x3000).Select(code => (char)code));

        Assert.That(
            letters.Select((_, index) => NameCode.Of(letters.AsSpan(index, Math.Min(8, letters.Length - index)))),
            Has.All.InRange(0, (1 << 30) - 1));
    }
}
