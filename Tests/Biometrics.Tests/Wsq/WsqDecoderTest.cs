using Biometrics.Wsq;

namespace Biometrics.Tests.Wsq;

public sealed class WsqDecoderTest
{
    [Test]
    public void Tables_may_come_in_any_order([Range(0, 5)] int order)
    {
        List<byte[]> segments = WsqSamples.Segments(WsqSamples.Stream);
        byte[][] head = [.. segments.TakeWhile(segment => segment[1] != 0xA6).OrderBy(segment => ((segment[1] * 7) + (order * segment[1] * 5)) % 11)];
        byte[] moved = WsqSamples.Join([.. head, .. segments.Skip(head.Length)]);

        Assert.That(Pixels(moved), Is.EqualTo(Pixels(WsqSamples.Stream)));
    }

    [Test]
    public void The_transform_table_may_come_last()
    {
        List<byte[]> segments = WsqSamples.Segments(WsqSamples.Stream);
        byte[] moved = WsqSamples.Join(segments.OrderBy(segment => segment[1] == 0xA4));

        Assert.That(Pixels(moved), Is.EqualTo(Pixels(WsqSamples.Stream)));
    }

    [Test]
    public void Comments_may_stand_anywhere()
    {
        byte[] comment = [0xFF, 0xA8, 0, 7, .. "hello"u8];
        byte[] spread = WsqSamples.Join(WsqSamples.Segments(WsqSamples.Stream).SelectMany(segment => new[] { comment, segment }).Append(comment));

        Assert.That(Pixels(spread), Is.EqualTo(Pixels(WsqSamples.Stream)));
    }

    [Test]
    public void Tables_are_replaced_between_blocks()
    {
        byte[] stream = WsqSamples.Stream;
        List<byte[]> segments = WsqSamples.Segments(stream);
        byte[] second = segments.Last(segment => segment[1] == 0xA6);
        int firstBlock = segments.FindIndex(segment => segment[1] == 0xA3);

        // Every block reads its code from table 0, which is written anew before the second.
        segments[segments.FindLastIndex(segment => segment[1] == 0xA6)] = [.. second[..4], 0, .. second[5..]];
        for (int index = firstBlock; index < segments.Count; index++)
        {
            segments[index] = segments[index][1] == 0xA3 ? [.. segments[index][..4], 0, .. segments[index][5..]] : segments[index];
        }

        Assert.That(Pixels(WsqSamples.Join(segments)), Is.EqualTo(Pixels(stream)));
    }

    [Test]
    public void Two_codes_may_share_a_segment()
    {
        List<byte[]> segments = WsqSamples.Segments(WsqSamples.Stream);
        List<byte[]> codes = [.. segments.Where(segment => segment[1] == 0xA6)];
        int length = codes[0].Length + codes[1].Length - 6;
        byte[] both = [0xFF, 0xA6, (byte)(length >> 8), (byte)(length & 255), .. codes[0][4..], .. codes[1][4..]];
        byte[] joined = WsqSamples.Join([both, .. segments.Where(segment => segment[1] != 0xA6)]);

        Assert.That(Pixels(joined), Is.EqualTo(Pixels(WsqSamples.Stream)));
    }

    [Test]
    public void Fill_bytes_before_markers_are_skipped()
    {
        byte[] filled = WsqSamples.Join(WsqSamples.Segments(WsqSamples.Stream).SelectMany(segment => new byte[][] { [0xFF, 0xFF], segment }));

        Assert.That(Pixels(filled), Is.EqualTo(Pixels(WsqSamples.Stream)));
    }

    [Test]
    public void Without_comment_the_resolution_is_unknown()
    {
        byte[] bare = WsqSamples.Join(WsqSamples.Segments(WsqSamples.Stream).Where(segment => segment[1] != 0xA8));

        Assert.That(WsqDecoder.Decode(bare).PixelsPerInch, Is.Null);
    }

    [TestCase("", 0, "SOI")]
    [TestCase("FFA0", 2, "EOI")]
    [TestCase("FFA0FFA1", 2, "three blocks")]
    [TestCase("FFA0FFA30003", 2, "longer")]
    [TestCase("FFA0FFA3000300FFA1", 6, "before its frame")]
    [TestCase("FFA0FFA80002FFD9", 6, "longer")]
    [TestCase("FFA0FFA800021234FFA1", 6, "marker is missing")]
    [TestCase("FFA0FFA40004FF01", 6, "filters")]
    [TestCase("FFA0FFA60013000F00000000000000000000000000000000", 7, "more codes")]
    [TestCase("FFA0FFA6000308", 6, "above 7")]
    [TestCase("FFA0FFD80002", 2, "unknown")]
    public void Damage_is_told_with_its_offset(string hexadecimal, int offset, string reason) =>
        Assert.That(
            () => WsqDecoder.Decode(Convert.FromHexString(hexadecimal)),
            Throws.TypeOf<WsqFormatException>().With.Property(nameof(WsqFormatException.Offset)).EqualTo(offset).And.Message.Contains(reason));

    [Test]
    public void A_size_beyond_the_limit_takes_no_memory()
    {
        byte[] stream = WsqSamples.Stream;
        List<byte[]> segments = WsqSamples.Segments(stream);
        byte[] frame = segments.Single(segment => segment[1] == 0xA2);
        frame.AsSpan(6, 4).Fill(0xFF);
        byte[] huge = WsqSamples.Join(segments);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(() => WsqDecoder.Decode(huge), Throws.TypeOf<WsqFormatException>().With.Message.Contains("limit"));

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [Test]
    public void A_stream_that_ends_anywhere_is_refused()
    {
        byte[] stream = WsqSamples.Stream;
        for (int length = 0; length < stream.Length - 1; length += 1 + (length / 40))
        {
            Assert.That(() => WsqDecoder.Decode(stream.AsSpan(0, length)), Throws.TypeOf<WsqFormatException>(), $"{length} bytes");
        }
    }

    [Test]
    public void Damaged_streams_are_decoded_or_refused_within_their_limits()
    {
        int rounds = Environment.GetEnvironmentVariable("CPMS_LONG") == "1" ? 30_000 : 1_000;
        var limits = new ImageLimits { Pixels = 200_000 };
        var random = new Random(20);
        byte[] stream = WsqSamples.Stream;
        for (int round = 0; round < rounds; round++)
        {
            byte[] damaged = Imaging.Mutation.Of(stream, random, _ => { });
            long before = GC.GetAllocatedBytesForCurrentThread();

            Assert.That(() => Decode(damaged, limits), Throws.Nothing);

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(12 * limits.Pixels), "bytes");
        }
    }

    private static byte[] Pixels(byte[] stream) => WsqDecoder.Decode(stream).Pixels.ToArray();

    private static void Decode(byte[] stream, ImageLimits limits)
    {
        try
        {
            WsqInfo.Read(stream);
            WsqDecoder.Decode(stream, limits);
        }
        catch (WsqFormatException refused)
        {
            Assert.That(refused.Offset, Is.InRange(0, stream.Length));
        }
    }
}
