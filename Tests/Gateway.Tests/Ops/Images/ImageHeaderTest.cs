using System.Text;
using Gateway.Ops.Images;
using Gateway.Tests.Ops.Stand;

namespace Gateway.Tests.Ops.Images;

internal sealed class ImageHeaderTest
{
    [Test]
    public void Finds_the_size_of_a_wsq_image() =>
        Assert.That(ImageHeader.Read(SeededPictures.Wsq), Is.EqualTo(new ImageHeader(ImageKind.Wsq, 500, 480)));

    [Test]
    public void Finds_the_size_of_a_png_image() =>
        Assert.That(ImageHeader.Read(SeededPictures.Png), Is.EqualTo(new ImageHeader(ImageKind.Png, 120, 160)));

    [Test]
    public void Finds_the_size_of_a_jpeg_2000_code_stream() => Assert.That(
        ImageHeader.Read([0xFF, 0x4F, 0xFF, 0x51, 0, 41, 0, 0, 0, 0, 1, 0, 0, 0, 0, 200]), Is.EqualTo(new ImageHeader(ImageKind.Jpeg2000, 256, 200)));

    [Test]
    public void Knows_a_traditional_file() =>
        Assert.That(ImageHeader.Read(Encoding.ASCII.GetBytes("1.001:123")).Kind, Is.EqualTo(ImageKind.AnsiNist));

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(9)]
    public void Takes_any_beginning(int length) =>
        Assert.That(() => ImageHeader.Read(SeededPictures.Wsq.AsSpan(0, length)), Throws.Nothing);
}
