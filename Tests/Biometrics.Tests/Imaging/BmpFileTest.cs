using System.Buffers.Binary;

namespace Biometrics.Tests.Imaging;

public sealed class BmpFileTest
{
    [Test]
    public void Grey_rows_stand_bottom_up_and_padded()
    {
        byte[] file = Bitmap(3, 2, 8, 0, [.. GrayPalette(), 1, 2, 3, 0, 4, 5, 6, 0]);

        Assert.That(ImageFile.Read(file).Pixels.ToArray(), Is.EqualTo(new byte[] { 4, 5, 6, 1, 2, 3 }));
    }

    [Test]
    public void A_negative_height_is_top_down()
    {
        byte[] file = Bitmap(3, -2, 8, 0, [.. GrayPalette(), 1, 2, 3, 0, 4, 5, 6, 0]);

        Assert.That(ImageFile.Read(file).Pixels.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3, 4, 5, 6 }));
    }

    [TestCase(1, "0,0,0,0,255,255,255,0,160,0,0,0", "255,0,255")]
    [TestCase(4, "0,0,0,0,255,255,255,0,100,100,100,0,18,0,0,0", "255,100,0")]
    public void Narrow_pixels_are_looked_up(int bits, string bytes, string expected)
    {
        byte[] body = Numbers(bytes);
        byte[] file = Bitmap(3, 1, bits, 0, body, colors: (body.Length / 4) - 1);

        Assert.That(ImageFile.Read(file).Pixels.ToArray(), Is.EqualTo(Numbers(expected)));
    }

    [TestCase(16, "255,127,0,0", "255,0")]
    [TestCase(24, "255,255,255,50,50,50,0,0", "255,50")]
    [TestCase(32, "255,255,255,0,50,50,50,0", "255,50")]
    public void Wide_pixels_become_grey(int bits, string bytes, string expected) =>
        Assert.That(ImageFile.Read(Bitmap(2, 1, bits, 0, Numbers(bytes))).Pixels.ToArray(), Is.EqualTo(Numbers(expected)));

    [Test]
    public void Masks_say_where_the_colours_are()
    {
        byte[] body = [0, 0xF8, 0, 0, 0xE0, 0x07, 0, 0, 0x1F, 0, 0, 0, 0xFF, 0xFF, 0x1F, 0];

        Assert.That(ImageFile.Read(Bitmap(2, 1, 16, 3, body, pixelsAt: 66)).Pixels.ToArray(), Is.EqualTo(new byte[] { 255, 29 }));
    }

    [Test]
    public void Resolution_is_told() => Assert.That(ImageFile.Read(Bitmap(1, 1, 24, 0, new byte[4])).PixelsPerInch, Is.EqualTo(500));

    [Test]
    public void Compressed_bitmaps_are_refused() =>
        Assert.That(() => ImageFile.Read(Bitmap(1, 1, 8, 1, new byte[2000])), Throws.TypeOf<ImageFormatException>().With.Message.Contains("compress"));

    [Test]
    public void A_short_file_is_refused() =>
        Assert.That(() => ImageFile.Read(Bitmap(100, 100, 24, 0, new byte[4])), Throws.TypeOf<ImageFormatException>());

    private static byte[] Numbers(string list) => [.. list.Split(',').Select(byte.Parse)];

    private static IEnumerable<byte> GrayPalette() => Enumerable.Range(0, 1024).Select(index => (byte)(index % 4 == 3 ? 0 : index / 4));

    private static byte[] Bitmap(int width, int height, int bits, int compression, byte[] body, int? colors = null, int? pixelsAt = null)
    {
        byte[] file = [(byte)'B', (byte)'M', .. new byte[52], .. body];
        int palette = bits > 8 ? 0 : colors ?? 256;
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(10), pixelsAt ?? Math.Min(54 + (palette * 4), file.Length));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), height);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(28), (short)bits);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(30), compression);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(38), 19_685);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(46), palette);
        return file;
    }
}
