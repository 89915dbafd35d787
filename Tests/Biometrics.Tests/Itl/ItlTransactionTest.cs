using System.Text;

namespace Biometrics.Tests.Itl;

public sealed class ItlTransactionTest
{
    private const string Header = "1.001:24\u001d1.003:1\u001f1\u001e2\u001f00\u001c";

    [TestCaseSource(typeof(ItlFiles), nameof(ItlFiles.Real))]
    public void A_real_file_comes_back_byte_for_byte(string name)
    {
        byte[] file = ItlFiles.Read(name);

        byte[] written = ItlTransaction.Read(file).ToArray();

        Assert.That(written, Is.EqualTo(file));
    }

    [Test]
    public void Random_files_come_back_byte_for_byte([Range(1, 200)] int seed)
    {
        byte[] file = ItlFiles.Random(new Random(seed)).ToArray();

        byte[] written = ItlTransaction.Read(file).ToArray();

        Assert.That(written, Is.EqualTo(file));
    }

    [Test]
    public void Every_truncation_is_refused_with_a_place([Range(1, 40)] int seed)
    {
        byte[] file = ItlFiles.Random(new Random(seed)).ToArray();

        Assert.Multiple(() =>
        {
            for (int length = 0; length < file.Length; length++)
            {
                ItlFormatException? refused = Assert.Throws<ItlFormatException>(() => ItlTransaction.Read(file.AsMemory(0, length)));
                Assert.That(refused!.Offset, Is.InRange(0, length));
            }
        });
    }

    [Test]
    public void A_changed_byte_never_raises_anything_else([Range(1, 100)] int seed)
    {
        var random = new Random(seed);
        byte[] file = ItlFiles.Random(random).ToArray();

        for (int change = 0; change < 200; change++)
        {
            byte[] changed = [.. file];
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            ReadAll(changed);
        }

        Assert.Pass();
    }

    [Test]
    public void Reads_old_tags_of_two_digits()
    {
        byte[] file = Ascii("1.01:28\u001d1.03:1\u001f1\u001e2\u001f00\u001d1.4:A\u001c2.001:25\u001d2.02:00\u001d2.018:X\u001c");

        var transaction = ItlTransaction.Read(file);

        Assert.That(transaction.Category, Is.EqualTo("A"));
        Assert.That(transaction.Description!.Text(18), Is.EqualTo("X"));
        Assert.That(transaction.ToArray(), Is.EqualTo(file));
    }

    [TestCase("", 0)]
    [TestCase("1.002:29\u001d", 0)]
    [TestCase("1.001:99\u001d1.003:1\u001f0\u001c", 0)]
    [TestCase("1.001:9\u001c", 0, Description = "no 1.003")]
    [TestCase("1.001:19\u001d1.003:2\u001f0\u001c", 9, Description = "1.003 begins with another type")]
    [TestCase("1.001:23\u001d1.003:1\u001f2\u001e2\u001f0\u001c", 9, Description = "1.003 lists one, says two")]
    [TestCase(Header + "2.001:8\u001cX", 32)]
    [TestCase(Header + "2.001:18\u001d1.002:00\u001c", 33)]
    [TestCase(Header + "2.001:18\u001d2.00:00:\u001c", 33)]
    [TestCase(Header + "2.001:18\u001d2.002:\u001c0\u001c", 33)]
    public void Says_where_a_file_breaks(string file, int offset)
    {
        ItlFormatException? refused = Assert.Throws<ItlFormatException>(() => ItlTransaction.Read(Ascii(file)));

        Assert.That(refused!.Offset, Is.EqualTo(offset));
    }

    [Test]
    public void Refuses_more_records_than_allowed()
    {
        byte[] file = ItlTransaction.Create(ItlFiles.HeaderFields("A", "1"), [.. Enumerable.Range(0, 5).Select(Empty)]).ToArray();
        var limits = new ItlLimits { MaxRecords = 5 };

        Assert.That(() => ItlTransaction.Read(file, limits), Throws.TypeOf<ItlFormatException>());
        Assert.That(() => ItlTransaction.Read(file, limits with { MaxRecords = 6 }), Throws.Nothing);
    }

    [Test]
    public void Refuses_more_fields_than_allowed()
    {
        byte[] file = ItlTransaction.Create(ItlFiles.HeaderFields("A", "1"), [Empty(0)]).ToArray();
        int fields = ItlTransaction.Read(file).Records.Cast<TaggedRecord>().Sum(record => record.Fields.Count);

        Assert.That(() => ItlTransaction.Read(file, new ItlLimits { MaxFields = fields - 1 }), Throws.TypeOf<ItlFormatException>());
        Assert.That(() => ItlTransaction.Read(file, new ItlLimits { MaxFields = fields }), Throws.Nothing);
    }

    [Test]
    public void Does_not_copy_images()
    {
        byte[] file = ItlTransaction.Create(ItlFiles.HeaderFields("A", "1"), [Image(1)]).ToArray();
        var transaction = ItlTransaction.Read(file);

        file[^1] = 0xAB;

        Assert.That(transaction.Images.Single().Data.Span[^1], Is.EqualTo(0xAB));
    }

    [Test]
    public void Lists_its_records_in_1_003()
    {
        var transaction = ItlTransaction.Create(ItlFiles.HeaderFields("FAUF", "T1"), [Empty(0), Image(1)]);

        Assert.That(transaction.Header.Text(3), Is.EqualTo("1\u001f2\u001e2\u001f00\u001e4\u001f01"));
        Assert.That(transaction.Header.Fields.Take(4).Select(field => field.Number), Is.EqualTo([1, 2, 3, 4]));
        Assert.That(transaction.ControlNumber, Is.EqualTo("T1"));
    }

    private static void ReadAll(byte[] file)
    {
        try
        {
            var transaction = ItlTransaction.Read(file);
            _ = transaction.Images.Count();
            _ = transaction.Records.OfType<TaggedRecord>().SelectMany(record => record.Fields)
                .SelectMany(field => field.Subfields).SelectMany(subfield => subfield.Items).Sum(item => item.Text.Length);
        }
        catch (ItlFormatException)
        {
            // The only way in which reading may fail.
        }
    }

    private static TaggedRecord Empty(int idc) => TaggedRecord.Create(2, idc, []);

    private static BinaryRecord Image(int idc) => BinaryRecord.Create(4, idc, new BinaryImage
    {
        Impression = 1,
        FingerPosition = 2,
        Width = 2,
        Height = 2,
        Compression = ItlCompression.None,
        Data = new byte[] { 1, 2, 3, 4 },
    });

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
