using System.Globalization;

namespace Biometrics.Tests.Itl;

public sealed class TaggedRecordTest
{
    [Test]
    public void Counts_the_digits_of_its_own_length([Range(80, 110)] int textLength)
    {
        var record = TaggedRecord.Create(2, 0, [ItlField.Of(2, 3, new string('x', textLength))]);

        Assert.That(record.Text(1), Is.EqualTo(record.Length.ToString(CultureInfo.InvariantCulture)));
        Assert.That(ToArray(record), Has.Length.EqualTo(record.Length));
    }

    [Test]
    public void Puts_a_field_in_the_place_of_its_number()
    {
        var record = TaggedRecord.Create(2, 0, [ItlField.Of(2, 18, "A"), ItlField.Of(2, 24, "M")]);

        TaggedRecord changed = record.With(ItlField.Of(2, 18, "LONGER NAME"));

        Assert.That(changed.Fields.Select(field => field.Number), Is.EqualTo([1, 2, 18, 24]));
        Assert.That(changed.Text(18), Is.EqualTo("LONGER NAME"));
        Assert.That(changed.Text(1), Is.EqualTo(changed.Length.ToString(CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Keeps_the_data_field_last()
    {
        var record = TaggedRecord.Create(14, 1, [ItlField.OfData(14, new byte[3])]);

        TaggedRecord changed = record.With(ItlField.Of(14, 13, "1"));

        Assert.That(changed.Fields.Select(field => field.Number), Is.EqualTo([1, 2, 13, 999]));
    }

    [Test]
    public void Shows_subfields_and_items()
    {
        var field = ItlField.OfSubfields(2, 45, [["20260101", "", "X"], ["1"]]);

        Assert.That(
            field.Subfields.Select(subfield => subfield.Items.Select(item => item.Text).ToArray()),
            Is.EqualTo(new string[][] { ["20260101", "", "X"], ["1"] }));
        Assert.That(field.Subfields.First().ItemText(9), Is.Empty);
    }

    [TestCase("a\u001cb")]
    [TestCase("a\u001db")]
    [TestCase("a\u001eb")]
    [TestCase("a\u001fb")]
    public void Refuses_separators_in_text(string text) =>
        Assert.That(() => ItlField.Of(2, 18, text), Throws.ArgumentException);

    [TestCase(new byte[] { 0x4D, 0xFC, 0x6C, 0x6C }, "Müll", Description = "Latin-1")]
    [TestCase(new byte[] { 0x4D, 0xC3, 0xBC, 0x6C }, "Mül", Description = "UTF-8")]
    public void Reads_both_kinds_of_text(byte[] bytes, string text) =>
        Assert.That(new ItlItem(bytes).Text, Is.EqualTo(text));

    [Test]
    public void Refuses_fields_of_another_type() =>
        Assert.That(() => TaggedRecord.Create(2, 0, [ItlField.Of(9, 3, "x")]), Throws.ArgumentException);

    private static byte[] ToArray(TaggedRecord record)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        record.Write(bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
