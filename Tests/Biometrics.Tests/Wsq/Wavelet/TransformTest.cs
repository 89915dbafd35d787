using Biometrics.Wsq.Wavelet;

namespace Biometrics.Tests.Wsq.Wavelet;

public sealed class TransformTest
{
    [Test]
    public void Joining_undoes_splitting([Values] bool odd, [Range(1, 24)] int length)
    {
        FilterBank bank = odd ? FilterBank.Standard : FilterBank.Even;
        float[] line = Noise(length);
        float[] low = new float[(length + 1) / 2];
        float[] high = new float[length / 2];
        float[] joined = new float[length];

        PlainTransform.Split(line, bank, low, high);
        PlainTransform.Join(low, high, bank, joined);

        // A line of one sample has no low half of its own size: the filters' gain stays.
        float[] expected = length == 1 ? joined : line;
        Assert.That(joined, Is.EqualTo(expected).Within(0.001f));
    }

    [Test]
    public void A_constant_has_no_high_half([Values] bool odd)
    {
        float[] high = new float[10];
        PlainTransform.Split(Enumerable.Repeat(3f, 20).ToArray(), odd ? FilterBank.Standard : FilterBank.Even, new float[10], high);

        Assert.That(high, Is.All.EqualTo(0).Within(0.0001f));
    }

    [Test]
    public void The_fast_way_splits_and_joins_as_the_plain_one([Values(2, 3, 4, 5, 9, 16, 33, 130)] int width, [Values(2, 3, 5, 10, 31)] int height, [Range(0, 3)] int inversion)
    {
        var tree = new WaveletTree(width, height);
        var node = new WaveletNode(tree.Image, 0, (inversion & 1) != 0, (inversion & 2) != 0);
        float[] image = Noise(width * height);
        using var fast = new CoefficientPlanes(tree);
        using var plain = new CoefficientPlanes(tree);
        image.CopyTo(fast.Whole(0), 0);
        image.CopyTo(plain.Whole(0), 0);

        new FastSplit(FilterBank.Standard, width).Run(node, (row, _) => image.AsSpan(row * width, width), fast);
        PlainNode.Split(node, plain, FilterBank.Standard);
        float[] fastJoined = new float[image.Length];
        new FastJoin(FilterBank.Standard, width).Run(node, plain, (row, even, odd) => Interleaving.Join(even, odd, fastJoined.AsSpan(row * width, width)));

        Assert.That(fast.Quarters(0)[..image.Length], Is.EqualTo(plain.Quarters(0)[..image.Length]).Within(0.001f));
        Assert.That(fastJoined, Is.EqualTo(image).Within(0.001f));
    }

    [Test]
    public void Bands_cover_every_pixel_once([Values(1, 7, 399, 804)] int width, [Values(1, 13, 752)] int height)
    {
        int[] covered = new int[width * height];
        foreach (Subband band in new WaveletTree(width, height).Subbands)
        {
            for (int index = 0; index < band.Region.Count; index++)
            {
                covered[((band.Region.Y + (index / band.Region.Width)) * width) + band.Region.X + (index % band.Region.Width)]++;
            }
        }

        Assert.That(covered, Is.All.EqualTo(1));
    }

    [Test]
    public void Behind_the_coded_bands_stands_the_quarter_that_is_never_coded() =>
        Assert.That(new WaveletTree(400, 500).Subbands[WaveletTree.CodedBands].Region, Is.EqualTo(new Region(200, 250, 200, 250)));

    [Test]
    public void Pixels_survive_their_scale([Values(1, 31, 32, 100)] int width)
    {
        byte[] pixels = [.. Enumerable.Range(0, width).Select(index => (byte)((index * 29) & 255))];
        float[] samples = new float[width];
        byte[] back = new byte[width];
        var scale = new PixelScale(131.25f, 1.0371f);

        scale.ToSamples(pixels, samples);
        scale.ToPixels(samples, back);

        Assert.That(back, Is.EqualTo(pixels));
    }

    [Test]
    public void Pixels_are_limited_to_black_and_white()
    {
        byte[] pixels = new byte[40];
        new PixelScale(0, 1).ToPixels([.. Enumerable.Range(0, 40).Select(index => index % 2 == 0 ? -1e9f : 1e9f)], pixels);

        Assert.That(pixels, Is.EqualTo(Enumerable.Range(0, 40).Select(index => index % 2 == 0 ? 0 : 255)));
    }

    private static float[] Noise(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 256) - 128)];
    }
}
