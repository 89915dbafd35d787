using System.Xml;
using Schemas.Infoset.Reading;

namespace Schemas.Tests.Infoset;

internal sealed class XmlCharactersTest
{
    [TestCase("", 0)]
    [TestCase("x", 0)]
    [TestCase(" x", 1)]
    [TestCase("\r\n\t x       ", 4)]
    [TestCase("\n                    <x>          ", 21)]
    [TestCase("                ", 16)]
    [TestCase("          \n", 11)]
    [TestCase("        \u0001        ", 8)]
    [TestCase("   \u0080      ", 3)]
    [TestCase("       \n       \n        ", 24)]
    public void White_space_is_counted_up_to_the_first_other_byte(string text, int count) =>
        Assert.That(XmlCharacters.CountSpaces(System.Text.Encoding.UTF8.GetBytes(text)), Is.EqualTo(count));

    [Test]
    public void White_space_is_counted_alike_with_and_without_vectors()
    {
        var random = new Random(7);
        byte[] signs = " \n\r\t\t      x\u0001\u001f!"u8.ToArray();
        for (int round = 0; round < 20_000; round++)
        {
            byte[] text = random.GetItems(round % 2 == 0 ? signs[..10] : signs, random.Next(0, 140));

            Assert.That(XmlCharacters.CountSpaces(text), Is.EqualTo(XmlCharacters.CountSpacesInWords(text)), Convert.ToHexString(text));
        }
    }

    [Test]
    public void Characters_are_those_of_the_framework()
    {
        var different = Enumerable.Range(0, 0x10000).Where(c => !char.IsSurrogate((char)c) && XmlConvert.IsXmlChar((char)c) != XmlCharacters.IsCharacter(c));

        Assert.That(different, Is.Empty);
    }

    [Test]
    public void Every_name_start_of_the_fourth_edition_is_one_of_the_fifth()
    {
        var missing = Enumerable.Range(0, 0xFFFE).Where(c => XmlConvert.IsStartNCNameChar((char)c) && !XmlCharacters.IsNameStart(c));

        Assert.That(missing, Is.Empty);
    }

    [TestCase(0xD7, false)]
    [TestCase(0xF7, false)]
    [TestCase(0x300, false)]
    [TestCase(0x37E, false)]
    [TestCase(0x2000, false)]
    [TestCase(0x200C, true)]
    [TestCase(0x3000, false)]
    [TestCase(0x3001, true)]
    [TestCase(0xFFFE, false)]
    [TestCase(0x10000, true)]
    [TestCase(0xEFFFF, true)]
    [TestCase(0xF0000, false)]
    public void Name_starts_are_those_of_the_fifth_edition(int codePoint, bool expected) =>
        Assert.That(XmlCharacters.IsNameStart(codePoint), Is.EqualTo(expected));
}
