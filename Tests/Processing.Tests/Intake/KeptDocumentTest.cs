using System.Text;
using Processing.Intake.Content;
using Processing.Stores.Messages;
using Schemas.Infoset;

namespace Processing.Tests.Intake;

public sealed class KeptDocumentTest
{
    [Test]
    public async Task A_message_whose_values_travelled_as_parts_is_read_for_its_words()
    {
        const string Document = """
            <Envelope><Body><Message><Name>Muster</Name><Value><xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:one@here"/></Value></Message></Body></Envelope>
            """;
        byte[] entity = Encoding.UTF8.GetBytes("--part\r\n\r\n" + Document + "\r\n--part--");

        using XmlInfoset? read = await KeptDocument.ReadAsync(new KeptContent(entity, [], 10, Document.Length), new MemoryImages([]));

        InfosetElement message = KeptDocument.Find(read!.Root, "Message"); // UTF-8 was not transcoded
        using (Assert.EnterMultipleScope())
        {
            Assert.That(KeptDocument.Find(message, "Name").Text, Is.EqualTo("Muster"));
            Assert.That(KeptDocument.Find(message, "Value").Text, Is.Empty);
            Assert.That(KeptDocument.Find(message, "Other").IsPresent, Is.False);
        }
    }

    [Test]
    public async Task A_message_that_was_transcoded_cannot_be_read_again() =>
        Assert.That(await KeptDocument.ReadAsync(new KeptContent(new byte[] { 0xFF, 0xFE, 0x3C, 0 }, [], -1, 0), new MemoryImages([])), Is.Null);
}
