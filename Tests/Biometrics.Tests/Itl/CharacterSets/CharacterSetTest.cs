using Biometrics.Itl.CharacterSets;
using Biometrics.Itl.Conversion;
using Biometrics.Itl.Xml;

namespace Biometrics.Tests.Itl.CharacterSets;

public sealed class CharacterSetTest
{
    private const string Text = "MÜLLER,JÖRG 指紋 𝒜";

    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Text_comes_back_in_every_set_of_unicode(int index)
    {
        var set = CharacterSet.Of(index);

        Assert.That(set.Decode(set.Encode(Text)), Is.EqualTo(Text));
        Assert.That(set.Decode(set.Encode("PLAIN 123")), Is.EqualTo("PLAIN 123"));
        Assert.That(set.CanSay(Text), Is.True);
    }

    [Test]
    public void Latin_1_says_western_names_in_one_byte_a_letter()
    {
        Assert.That(CharacterSet.Latin1.Encode("MÜLLER"), Has.Length.EqualTo(6));
        Assert.That(CharacterSet.Latin1.Decode(CharacterSet.Latin1.Encode("MÜLLER")), Is.EqualTo("MÜLLER"));
        Assert.That(CharacterSet.Latin1.CanSay(Text), Is.False);
    }

    [TestCase(-1)]
    [TestCase(5)]
    [TestCase(128)]
    public void Reserved_sets_are_read_as_utf_8_or_latin_1(int index) => Assert.That(CharacterSet.Of(index), Is.SameAs(CharacterSet.Unspecified));

    [TestCase(new byte[] { 0xFF, 0xFE, 0x53, 0x5F }, "当", Description = "little-endian with its mark")]
    [TestCase(new byte[] { 0x5F, 0x53, 0x00, 0x41 }, "当A", Description = "big-endian without a mark")]
    [TestCase(new byte[] { 0x31, 0x32 }, "12", Description = "a number stays ASCII")]
    public void Reads_utf_16_as_it_comes(byte[] bytes, string text) => Assert.That(CharacterSet.Utf16.Decode(bytes), Is.EqualTo(text));

    [TestCase("002", "UTF-16")]
    [TestCase("003", "UTF-8")]
    [TestCase("004", "UTF-32")]
    public void A_file_says_its_set_and_is_read_by_it(string index, string name)
    {
        var set = CharacterSet.Of(int.Parse(index, System.Globalization.CultureInfo.InvariantCulture));

        // 丝 is 4E 1D, and 1D also ends a field.
        var file = ItlTransaction.Create(
            [.. ItlFiles.HeaderFields("SRE", "DHS-2026-0000000001"), ItlField.Of(1, 15, index, name)],
            [TaggedRecord.Create(2, 0, [ItlField.OfSubfields(2, 18, [["丝绸"]], set), ItlField.OfSubfields(2, 24, [["M"]], set)])]);

        var read = ItlTransaction.Read(file.ToArray());

        Assert.That((read.Description!.Text(18), read.Description.Text(24)), Is.EqualTo(("丝绸", "M")));
        Assert.That(read.ToArray(), Is.EqualTo(file.ToArray()));
    }

    [Test]
    public void Xml_beyond_ascii_names_utf_8()
    {
        var file = ItlTransaction.Create(
            ItlFiles.HeaderFields("SRE", "DHS-2026-0000000001").Append(ItlField.Of(1, 13, "NORAM", "EBTS 10.0")), [TaggedRecord.Create(2, 0, [ItlField.Of(2, 18, "MÜLLER,JÖRG")])]);

        ItlTransaction back = ItlXml.Read(ItlXml.ToArray(file, out _), out IReadOnlyList<ItlDifference> differences);

        Assert.That(back.Header.Text(15), Is.EqualTo("003\u001fUTF-8"));
        Assert.That(back.Description!.Text(18), Is.EqualTo("MÜLLER,JÖRG"));
        Assert.That(differences.Select(difference => (difference.Code, difference.Place)), Is.EqualTo([(ItlDifferenceCode.Supplied, "1.015")]));
    }
}
