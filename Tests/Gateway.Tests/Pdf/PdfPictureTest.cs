using Biometrics.Imaging;
using Gateway.Pdf;
using Gateway.Pdf.Pictures;

namespace Gateway.Tests.Pdf;

public sealed class PdfPictureTest
{
    // The smallest file that tells a size: one grey component, 3 by 2 pixels, with a comment and camera data before the scan.
    private static readonly byte[] Jpeg =
    [
        0xFF, 0xD8, 0xFF, 0xE1, 0, 6, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0xFF, 0xFE, 0, 6, (byte)'n', (byte)'o', (byte)'t', (byte)'e',
        0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9,
    ];

    [Test]
    public void A_jpeg_is_handed_on_without_comments_and_camera_data()
    {
        PdfPicture picture = PdfPicture.FromFile(Jpeg)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((picture.WidthPixels, picture.HeightPixels, picture.Samples, picture.IsJpeg), Is.EqualTo((3, 2, 1, true)));
            Assert.That(picture.Bytes.ToArray(), Is.EqualTo((byte[])[.. Jpeg[..2], .. Jpeg[18..]]));
        }
    }

    [Test]
    public void A_jpeg_that_ends_too_early_is_no_picture() => Assert.That(PdfPicture.FromFile(Jpeg.AsMemory(0, 20)), Is.Null);

    [Test]
    public void A_png_becomes_its_grey_samples()
    {
        byte[] samples = [1, 2, 3, 4, 5, 6];
        PdfPicture picture = PdfPicture.FromFile(PngWriter.Write(new GrayImage(3, 2, null, samples)))!;

        Assert.That(picture.Bytes.ToArray(), Is.EqualTo(samples));
    }

    [Test]
    public void What_is_no_picture_is_told_so() => Assert.That(PdfPicture.FromFile("no picture"u8.ToArray()), Is.Null);

    [Test]
    public void A_picture_has_all_its_samples() => Assert.That(() => PdfPicture.FromRgb(2, 2, new byte[11]), Throws.ArgumentException);

    [Test]
    public async Task Poppler_finds_the_pictures_as_they_are()
    {
        byte[] colours = [.. Enumerable.Range(0, 300).Select(i => (byte)(i % 256))];
        byte[] file = new PdfDocument(PdfSample.Head)
            .Picture(PdfPicture.FromRgb(10, 10, colours), "colours").Picture(PdfPicture.FromGray(20, 5, colours.AsMemory(0, 100)), "grey").ToBytes();
        string said = await PdfSample.AskAsync("pdfimages", file, "-list");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(said, Does.Match("1 +0 +image +10 +10 +rgb +3 +8"));
            Assert.That(said, Does.Match("1 +1 +image +20 +5 +gray +1 +8"));
        }
    }
}
