using System.Buffers.Binary;
using Biometrics.Fingerprints.Synthesis;

namespace Biometrics.Tests.Imaging;

public sealed class PngWriterTest
{
    [TestCase(1, 1)]
    [TestCase(7, 3)]
    [TestCase(300, 200)]
    public void Noise_comes_back_pixel_for_pixel(int width, int height)
    {
        byte[] pixels = new byte[width * height];
        new Random(width).NextBytes(pixels);

        var read = PngReading.Read(PngWriter.Write(new GrayImage(width, height, 500, pixels)));

        Assert.That((read.Width, read.Height), Is.EqualTo((width, height)));
        Assert.That(read.Pixels, Is.EqualTo(pixels));
    }

    [Test]
    public void A_drawn_print_comes_back_pixel_for_pixel()
    {
        GrayImage print = SyntheticFinger.Of(3).Impression(0).Image;

        Assert.That(PngReading.Read(PngWriter.Write(print)).Pixels, Is.EqualTo(print.Pixels.ToArray()));
    }

    [Test]
    public void Slopes_are_filtered_and_small()
    {
        byte[] slope = [.. Enumerable.Range(0, 256 * 256).Select(index => (byte)((index + (index / 256)) & 255))];

        Assert.That(PngWriter.Write(new GrayImage(256, 256, 500, slope)), Has.Length.LessThan(4_000));
    }

    [Test]
    public void Says_500_ppi_as_19685_pixels_per_metre()
    {
        byte[] resolution = PngReading.Chunk(PngWriter.Write(new GrayImage(1, 1, 500, new byte[1])), "pHYs");

        Assert.That(BinaryPrimitives.ReadInt32BigEndian(resolution), Is.EqualTo(19_685));
    }

    [Test]
    public void An_image_needs_all_its_pixels() =>
        Assert.That(() => new GrayImage(2, 2, 500, new byte[3]), Throws.ArgumentException);
}
