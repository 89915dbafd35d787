using Biometrics.Itl.Conversion;
using Biometrics.Itl.Traditional;
using Biometrics.Tests.Itl.Ebts;

namespace Biometrics.Tests.Itl.Conversion;

public sealed class ItlConversionTest
{
    private const int ImageBytes = 4_000_000;

    /// <summary>Twenty megabytes, with <c>CPMS_LONG=1</c> two hundred.</summary>
    private static readonly int Images = Environment.GetEnvironmentVariable("CPMS_LONG") == "1" ? 50 : 5;

    [Test]
    public void A_large_file_takes_the_memory_of_a_few_images()
    {
        string folder = Directory.CreateTempSubdirectory("itl").FullName;
        string traditional = Path.Combine(folder, "large.an2");
        string package = Path.Combine(folder, "large.xml");
        string again = Path.Combine(folder, "again.an2");
        WriteLarge(traditional);

        long toXml = Convert(traditional, package, (from, to) => ItlConversion.ToXml(from, to));
        long toTraditional = Convert(package, again, (from, to) => ItlConversion.ToTraditional(from, to));
        bool isSame = File.ReadAllBytes(again).AsSpan().SequenceEqual(File.ReadAllBytes(traditional));
        Directory.Delete(folder, recursive: true);

        Assert.That(toXml, Is.LessThan(ImageBytes + 2_000_000), "bytes allocated");
        Assert.That(toTraditional, Is.LessThan((4 * ImageBytes) + 2_000_000), "bytes allocated while the buffer doubles up to the image");
        Assert.That(isSame, Is.True);
    }

    [TestCase("1.001:200\u001d", ItlEncoding.Traditional)]
    [TestCase("1.01:200\u001d", ItlEncoding.Traditional)]
    [TestCase("  <a/>", ItlEncoding.Xml)]
    [TestCase("\uFEFF<a/>", ItlEncoding.Xml)]
    [TestCase("GIF89a", ItlEncoding.Unknown)]
    [TestCase("", ItlEncoding.Unknown)]
    public void Recognises_a_file_by_its_beginning(string head, ItlEncoding encoding) =>
        Assert.That(ItlConversion.Recognise(System.Text.Encoding.UTF8.GetBytes(head)), Is.EqualTo(encoding));

    [Test]
    public void Lists_a_record_that_xml_does_not_have()
    {
        var low = BinaryRecord.Create(3, 1, new BinaryImage { Impression = 1, FingerPosition = 1, Width = 1, Height = 1, Compression = ItlCompression.None, Data = new byte[1] });
        var file = ItlTransaction.Create(ItlFiles.HeaderFields("FAUF", "DHS-2026-0000000001"), [TaggedRecord.Create(2, 0, []), low, EbtsExamples.Print(2, 2)]);
        using var package = new MemoryStream();

        IReadOnlyList<ItlDifference> differences = ItlConversion.ToXml(new MemoryStream(file.ToArray()), package);
        using var back = new MemoryStream();
        ItlConversion.ToTraditional(package, back);

        Assert.That(differences.Where(difference => difference.Code == ItlDifferenceCode.RecordNotInXml).Select(difference => (difference.Record, difference.RecordType, difference.Idc)), Is.EqualTo([(2, 3, (int?)1)]));
        Assert.That(ItlTransaction.Read(back.ToArray()).Records.Select(record => record.Type), Is.EqualTo([1, 2, 4]));
    }

    private static long Convert(string source, string target, Action<Stream, Stream> convert)
    {
        using FileStream from = File.OpenRead(source);
        using FileStream to = File.Create(target);
        long before = GC.GetAllocatedBytesForCurrentThread();
        convert(from, to);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void WriteLarge(string path)
    {
        byte[] image = new byte[ImageBytes];
        new Random(1).NextBytes(image);
        TaggedRecord[] records = [.. Enumerable.Range(1, Images).Select(idc => TaggedRecord.Create(99, idc, [ItlField.Of(99, 4, "A"), ItlField.OfData(99, image)]))];
        var transaction = ItlTransaction.Create(ItlFiles.HeaderFields("FAUF", "DHS-2026-0000000001").Append(ItlField.Of(1, 13, "NORAM", "EBTS 10.0")), [TaggedRecord.Create(2, 0, []), .. records]);
        using FileStream file = File.Create(path);
        var writer = new ItlRecordWriter(file, transaction.Header);
        foreach (ItlRecord record in transaction.Records.Skip(1))
        {
            writer.Write(record);
        }
    }
}
