namespace Biometrics.Tests.Imaging;

public sealed class PngFileTest
{
    [Test]
    public void Every_colour_type_depth_and_interlace_is_read(
        [Values("0 1", "0 2", "0 4", "0 8", "0 16", "2 8", "2 16", "3 1", "3 2", "3 4", "3 8", "4 8", "4 16", "6 8", "6 16")] string kind,
        [Values] bool interlaced,
        [Values(1, 5, 19)] int width)
    {
        int color = kind[0] - '0';
        int depth = int.Parse(kind.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture);
        byte[] palette = [.. Enumerable.Range(0, 3 << Math.Min(8, depth)).Select(index => (byte)((index * 37) & 255))];
        var file = new PngBuilding(width, 11, depth, color)
        {
            Sample = (x, y, sample) => ((x * 7919) + (y * 104_729) + (sample * 31_337) + (x * y)) & ((1 << depth) - 1),
            Interlaced = interlaced,
            Palette = color == 3 ? palette : null,
            DataChunks = 3,
        };

        GrayImage image = ImageFile.Read(file.Write());

        byte[] expected = [.. Enumerable.Range(0, width * 11).Select(index => Gray(file, index % width, index / width))];
        Assert.That((image.Width, image.Height), Is.EqualTo((width, 11)));
        Assert.That(image.Pixels.ToArray(), Is.EqualTo(expected).AsCollection.Within(1));
    }

    [Test]
    public void Resolution_is_told_in_pixels_per_inch([Values(100, 500, 1000)] int ppi)
    {
        byte[] file = PngWriter.Write(new GrayImage(2, 2, ppi, new byte[4]));

        Assert.That(ImageFile.Read(file).PixelsPerInch, Is.EqualTo(ppi));
    }

    [Test]
    public void Without_resolution_none_is_made_up() =>
        Assert.That(ImageFile.Read(PngWriter.Write(new GrayImage(2, 2, null, new byte[4]))).PixelsPerInch, Is.Null);

    [Test]
    public void The_transparent_colour_shows_paper()
    {
        byte[] file = new PngBuilding(4, 1, 8, 0) { Sample = (x, _, _) => x * 50, Transparency = [0, 100] }.Write();

        Assert.That(ImageFile.Read(file).Pixels.ToArray(), Is.EqualTo(new byte[] { 0, 50, 255, 150 }));
    }

    [Test]
    public void A_wrong_check_is_found_at_its_offset()
    {
        byte[] file = PngWriter.Write(new GrayImage(2, 2, null, new byte[4]));
        file[20] ^= 1;

        Assert.That(() => ImageFile.Read(file), Throws.TypeOf<ImageFormatException>().With.Property(nameof(ImageFormatException.Offset)).EqualTo(29));
    }

    [Test]
    public void A_size_that_the_data_cannot_hold_is_refused_before_memory_is_taken()
    {
        byte[] file = new PngBuilding(60_000, 1_000, 8, 0) { Sample = (_, _, _) => 0 }.WriteShort();
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(() => ImageFile.Read(file), Throws.TypeOf<ImageFormatException>());

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [Test]
    public void A_size_beyond_the_limit_is_refused()
    {
        byte[] file = PngWriter.Write(new GrayImage(20, 20, 500, new byte[400]));

        Assert.That(() => ImageFile.Read(file, new ImageLimits { Pixels = 399 }), Throws.TypeOf<ImageFormatException>());
    }

    // From the samples alone, with floating point.
    private static byte Gray(PngBuilding file, int x, int y)
    {
        double most = (1 << file.Depth) - 1;
        double At(int sample) => file.Sample(x, y, sample) / most * 255;
        double Palette(int part) => file.Palette![(file.Sample(x, y, 0) * 3) + part];
        double gray = file.Color switch
        {
            3 => (0.299 * Palette(0)) + (0.587 * Palette(1)) + (0.114 * Palette(2)),
            2 or 6 => (0.299 * At(0)) + (0.587 * At(1)) + (0.114 * At(2)),
            _ => At(0),
        };
        double alpha = file.Color switch { 4 => At(1) / 255, 6 => At(3) / 255, _ => 1 };
        return (byte)Math.Round((gray * alpha) + (255 * (1 - alpha)));
    }
}
