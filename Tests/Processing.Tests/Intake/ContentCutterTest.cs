using System.Text;
using Processing.Intake.Content;
using Processing.Stores.Messages;

namespace Processing.Tests.Intake;

public sealed class ContentCutterTest
{
    [Test]
    public async Task Any_layout_of_base64_comes_back_byte_for_byte([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Bytes(random, random.Next(0, 5000))).ToList();
        byte[] entity = Encoding.UTF8.GetBytes(Entities.Message(values.Select(value => Layout(value, random))));

        CutContent cut = Entities.CutBare(entity);

        Assert.That(await Reassembly.EntityAsync(cut.Content, new MemoryImages(cut.Images)), Is.EqualTo(entity));
    }

    [Test]
    public async Task A_package_with_parts_comes_back_byte_for_byte([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Bytes(random, random.Next(0, 5000))).ToList();

        (byte[] entity, CutContent cut) = Entities.CutPackage(values);

        Assert.That(await Reassembly.EntityAsync(cut.Content, new MemoryImages(cut.Images)), Is.EqualTo(entity));
    }

    [Test]
    public void Regular_base64_leaves_the_skeleton()
    {
        byte[] value = Bytes(new Random(1), 3000);

        CutContent cut = Entities.CutBare(Encoding.UTF8.GetBytes(Entities.Message([Lines(value, 76, "\r\n")])));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cut.Content.Spans, Has.Count.EqualTo(1));
            Assert.That(cut.Content.Spans[0].Form, Is.EqualTo(SpanForm.Base64Lines));
            Assert.That(cut.Content.Skeleton.Length, Is.LessThan(400));
        }
    }

    [Test]
    public void Irregular_base64_stays_in_the_skeleton()
    {
        string plain = Convert.ToBase64String(Bytes(new Random(1), 300));

        CutContent cut = Entities.CutBare(Encoding.UTF8.GetBytes(Entities.Message([plain[..17] + "\n" + plain[17..30] + " " + plain[30..]])));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cut.Content.Spans, Is.Empty);
            Assert.That(cut.Images, Has.Count.EqualTo(1), "the value is kept all the same");
        }
    }

    [Test]
    public void The_digest_is_the_same_however_the_values_travel()
    {
        byte[][] values = [Bytes(new Random(7), 900), Bytes(new Random(8), 901)];

        CutContent plain = Entities.CutBare(Encoding.UTF8.GetBytes(Entities.Message(values.Select(Convert.ToBase64String))));
        CutContent wrapped = Entities.CutBare(Encoding.UTF8.GetBytes(Entities.Message(values.Select(value => Lines(value, 64, "\n")))));
        CutContent package = Entities.CutPackage(values).Cut;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrapped.Digest.ToArray(), Is.EqualTo(plain.Digest.ToArray()));
            Assert.That(package.Digest.ToArray(), Is.EqualTo(plain.Digest.ToArray()));
        }
    }

    [Test]
    public void Another_value_gives_another_digest()
    {
        CutContent one = Entities.CutPackage([Bytes(new Random(7), 900)]).Cut;
        CutContent other = Entities.CutPackage([Bytes(new Random(9), 900)]).Cut;

        Assert.That(other.Digest.ToArray(), Is.Not.EqualTo(one.Digest.ToArray()));
    }

    [Test]
    public async Task Reassembly_refuses_a_missing_value()
    {
        CutContent cut = Entities.CutBare(Encoding.UTF8.GetBytes(Entities.Message([Convert.ToBase64String(Bytes(new Random(1), 500))])));

        Assert.That(async () => await Reassembly.EntityAsync(cut.Content, new MemoryImages([])), Throws.InstanceOf<InvalidDataException>());
        await Task.CompletedTask;
    }

    private static byte[] Bytes(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Layout(byte[] value, Random random)
    {
        string plain = Convert.ToBase64String(value);
        return random.Next(7) switch
        {
            0 => plain,
            1 => Lines(value, 76, "\n"),
            2 => Lines(value, 64, "\r\n"),
            3 => "\n  " + Lines(value, random.Next(1, 90), "\n") + "\n",
            4 => plain.Insert(plain.Length / 2, " \t"),
            5 => plain.Insert(plain.Length / 3, "&#10;"),
            _ => Lines(value, 76, "\n") + "\n",
        };
    }

    private static string Lines(byte[] value, int length, string end) =>
        string.Join(end, Convert.ToBase64String(value).Chunk(length).Select(line => new string(line)));
}
