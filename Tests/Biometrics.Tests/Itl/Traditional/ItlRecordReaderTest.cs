using Biometrics.Tests.Itl.Ebts;

namespace Biometrics.Tests.Itl.Traditional;

public sealed class ItlRecordReaderTest
{
    [TestCaseSource(typeof(ItlFiles), nameof(ItlFiles.Real))]
    public void A_stream_gives_what_memory_gives(string name)
    {
        byte[] file = ItlFiles.Read(name);

        var read = ItlTransaction.Read(new TrickleStream(file));

        Assert.That(read.ToArray(), Is.EqualTo(file));
    }

    [Test]
    public void A_length_that_lies_takes_no_memory()
    {
        byte[] file = EbtsExamples.Complete("FAUF").ToArray();
        int image = ItlTransaction.Read(file).Records.First(record => record.Type == 4) is { } record ? (int)record.Offset : 0;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(image), 500_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();

        ItlFormatException? refused = Assert.Throws<ItlFormatException>(() => ItlTransaction.Read(new TrickleStream(file)));

        Assert.That(refused!.Offset, Is.EqualTo(image));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(3_000_000));
    }

    [Test]
    public void A_record_beyond_the_limit_is_refused()
    {
        byte[] file = EbtsExamples.Complete("FAUF").ToArray();

        Assert.That(() => ItlTransaction.Read(new MemoryStream(file), new ItlLimits { MaxRecordBytes = 100 }), Throws.TypeOf<ItlFormatException>());
    }

    /// <summary>Gives a few bytes at a time and cannot be moved in, like a network.</summary>
    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 4_099));
    }
}
