using Biometrics.Itl.Conversion;
using Biometrics.Itl.Xml;
using Biometrics.Tests.Itl.Ebts;

namespace Biometrics.Tests.Itl.Fuzzing;

/// <summary>
/// Files spoilt in many ways are read, refused with a place in them, or both; never anything else, and in memory of ten times their size.
/// <c>CPMS_LONG=1</c> takes every file ten thousand times.
/// </summary>
public sealed class SpoiltFilesTest
{
    // What readers allocate whatever the file: exceptions, buffers, the framework's XML reader.
    private const int FixedBytes = 1_500_000;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CPMS_LONG") == "1";

    private static IEnumerable<string> Samples => [.. ItlFiles.Real, "made-FAUF", "made-SRE", "made-TPIS", "made-random-1", "made-random-2", "made-random-3"];

    [TestCaseSource(nameof(Samples))]
    public void A_spoilt_traditional_file_is_read_or_refused(string name)
    {
        byte[] file = Sample(name);
        int ways = IsLong ? 10_000 : file.Length > 100_000 ? 20 : 150;

        for (int seed = 0; seed < ways; seed++)
        {
            byte[] spoilt = new FileMutation(seed).Apply(file);
            Check(spoilt, seed, () => ReadAll(ItlTransaction.Read(spoilt)));
            if (seed % 10 == 0)
            {
                Check(spoilt, seed, () => ItlTransaction.Read(new MemoryStream(spoilt)));
            }
        }
    }

    [TestCaseSource(nameof(Samples))]
    public void A_spoilt_package_is_read_or_refused(string name)
    {
        byte[] file = ItlXml.ToArray(ItlTransaction.Read(Sample(name)), out _);
        int ways = IsLong ? 10_000 : file.Length > 100_000 ? 3 : 25;

        for (int seed = 0; seed < ways; seed++)
        {
            byte[] spoilt = new FileMutation(seed).Apply(file);
            Check(spoilt, seed, () => ReadAll(ItlXml.Read(spoilt, out _)));
        }
    }

    [TestCaseSource(nameof(Samples))]
    public void What_is_read_of_a_spoilt_file_is_converted(string name)
    {
        byte[] file = Sample(name);
        int ways = IsLong ? 10_000 : file.Length > 100_000 ? 5 : 40;

        for (int seed = 0; seed < ways; seed++)
        {
            byte[] spoilt = new FileMutation(seed).Apply(file);
            using var source = new MemoryStream(spoilt);
            using var target = new MemoryStream();
            Try(spoilt.Length, seed, () => ItlConversion.ToXml(source, target));
        }
    }

    private static void Check(byte[] spoilt, int seed, Action read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Try(spoilt.Length, seed, read);
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(taken, Is.LessThanOrEqualTo((10L * spoilt.Length) + FixedBytes), $"seed {seed}: memory");
    }

    private static void Try(int length, int seed, Action read)
    {
        try
        {
            read();
        }
        catch (ItlFormatException refused)
        {
            Assert.That(refused.Offset, Is.InRange(0L, length), $"seed {seed}: the place is in the file");
        }
    }

    private static void ReadAll(ItlTransaction transaction)
    {
        int items = 0;
        foreach (TaggedRecord record in transaction.Records.OfType<TaggedRecord>())
        {
            foreach (ItlField field in record.Fields.Where(field => !field.IsData))
            {
                items += field.Subfields.Sum(subfield => subfield.Items.Count());
            }
        }

        Assert.That(items, Is.Positive);
    }

    private static byte[] Sample(string name) => name switch
    {
        ['m', 'a', 'd', 'e', '-', 'r', 'a', 'n', 'd', 'o', 'm', '-', .. string seed] => ItlFiles.Random(new Random(seed[0])).ToArray(),
        ['m', 'a', 'd', 'e', '-', .. string code] => EbtsExamples.Complete(code).ToArray(),
        _ => ItlFiles.Read(name),
    };
}
