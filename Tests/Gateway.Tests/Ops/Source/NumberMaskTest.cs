using System.Text;
using Gateway.Ops.Source;

namespace Gateway.Tests.Ops.Source;

internal sealed class NumberMaskTest
{
    [TestCase("<a><PersonSSNIdentification><I>078051120</I></PersonSSNIdentification><b>123456789</b></a>", "<a><PersonSSNIdentification><I>•••••1120</I></PersonSSNIdentification><b>123456789</b></a>")]
    [TestCase("<n:PersonSSNIdentification>\n <n:I>078-05-1120</n:I>", "<n:PersonSSNIdentification>\n <n:I>•••••••1120</n:I>")]
    [TestCase("<x:SSN>0780511</x:SSN><x:N>0780511</x:N>", "<x:SSN>•••••••</x:SSN><x:N>0780511</x:N>")]
    [TestCase("<SSN><![CDATA[078051120]]></SSN>", "<SSN>•••••••••••••••••••••</SSN>")]
    [TestCase("<SSN>078<!--05-->1120</SSN>", "<SSN>••••••••••••••••</SSN>")]
    [TestCase("<SSN v=\"078051120\"/><b>078051120</b>", "<SSN v=•••••••••••/><b>078051120</b>")]
    [TestCase("<SSN></x>078051120", "<SSN></x>•••••1120")]
    [TestCase("<SSN><SSN/></SSN><b>1</b>", "<SSN><SSN/></SSN><b>1</b>")]
    [TestCase("<BusinessName>078051120</BusinessName>", "<BusinessName>078051120</BusinessName>")]
    [TestCase("1.001:60\u001d2.016:078051120\u001e078051121\u001d2.018:Doe", "1.001:60\u001d2.016:•••••1120\u001e•••••1121\u001d2.018:Doe")]
    [Property("Acceptance", "M-107")]
    public void Hides_all_but_the_last_four_of_a_whole_number(string text, string shown) =>
        Assert.That(NumberMask.Of(text, NumberFinder.Find(text)), Is.EqualTo(shown));

    [Test]
    [Property("Acceptance", "M-107")]
    public void A_traditional_record_in_base64_with_the_number_is_hidden_whole()
    {
        string record = Convert.ToBase64String(Encoding.ASCII.GetBytes("1.001:60\u001d2.001:40\u001d2.016:078051120\u001c"));
        string text = $"<n:NativeEBTSMessage>{record}</n:NativeEBTSMessage>";

        Assert.That(NumberMask.Of(text, NumberFinder.Find(text)), Is.EqualTo(text.Replace(record, new string('•', record.Length), StringComparison.Ordinal)));
    }

    [TestCase("1.001:60\u001d2.016:078051120\u001c", true)]
    [TestCase("1.001:60\u001d2.16:1\u001c", true)]
    [TestCase("1.001:60\u001d2.016:\u001d", false)]
    [TestCase("1.001:60\u001d12.016:0\u001d2.018:Doe", false)]
    [Property("Acceptance", "M-107")]
    public void Knows_the_field_in_bytes(string record, bool isIn) =>
        Assert.That(NumberField.IsIn(Encoding.ASCII.GetBytes(record)), Is.EqualTo(isIn));
}
