using System.Text;
using Gateway.Ops.Source;
using Processing.Stores.Messages;

namespace Gateway.Tests.Ops.Source;

internal sealed class KeptDocumentTest
{
    [Test]
    public void Takes_the_document_out_of_a_package_without_its_parts()
    {
        const string Head = "--x\r\n\r\n";
        const string Document = "<a><b></b></a>";
        const string Tail = "\r\n--x\r\n\r\n";
        KeptSpan inline = new(Head.Length + 6, new byte[32], SpanForm.Base64, 0, "", 3);
        KeptSpan part = new(Head.Length + Document.Length + Tail.Length, new byte[32], SpanForm.Binary, 0, "", 500);

        var document = KeptDocument.Of(new(
            Encoding.UTF8.GetBytes(Head + Document + Tail + "\r\n--x--"), [inline, part], Head.Length, Document.Length + 4));

        Assert.That(document.Text, Is.EqualTo(Document));
        Assert.That(document.Gaps.Select(gap => (gap.Offset, gap.Index)), Is.EqualTo([(6, 0)]));
    }

    [Test]
    public void Counts_parts_that_stand_before_the_document()
    {
        KeptSpan part = new(4, new byte[32], SpanForm.Binary, 0, "", 500);

        var document = KeptDocument.Of(new(Encoding.UTF8.GetBytes("--x\n<a/>"), [part], 504, 4));

        Assert.That(document.Text, Is.EqualTo("<a/>"));
    }

    [Test]
    public void Shows_what_was_transcoded_in_its_own_encoding()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<ä/>")];

        Assert.That(KeptDocument.Of(new(bytes, [], -1, bytes.Length)).Text, Is.EqualTo("<ä/>"));
    }
}
