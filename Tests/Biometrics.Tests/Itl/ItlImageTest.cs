namespace Biometrics.Tests.Itl;

public sealed class ItlImageTest
{
    [Test]
    public void Finds_the_fourteen_prints_of_a_card()
    {
        var card = ItlTransaction.Read(ItlFiles.Read("type-4-tpcard.an2"));

        List<ItlImage> images = [.. card.Images];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(images.SelectMany(image => image.FingerPositions), Is.EqualTo([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 12, 11, 13]));
            Assert.That(images.Take(10).Select(image => image.Impression), Is.All.EqualTo(3));
            Assert.That(images.Select(image => image.PixelsPerInch), Is.All.EqualTo(500));
            Assert.That(images.Select(image => image.Compression), Is.All.EqualTo(ItlCompression.Wsq));
            Assert.That(images.Select(image => (int)image.Data.Span[1]), Is.All.EqualTo(0xA0));
            Assert.That((images[0].Width, images[0].Height), Is.EqualTo((804, 752)));
        }
    }

    [Test]
    public void Finds_tagged_images_of_every_kind()
    {
        var file = ItlTransaction.Read(ItlFiles.Read("type-10-14-17-piv-index-iris.an2"));

        Assert.That(
            file.Images.Select(image => (image.RecordType, image.Width, image.Height)),
            Is.EqualTo([(10, 480, 640), (17, 449, 312), (14, 288, 512), (14, 288, 464)]));
    }

    [TestCase("type-3.an2", 250)]
    [TestCase("type-5.an2", 250)]
    [TestCase("bogus-tot-and-resolution.eft", 500)]
    public void Gives_the_resolution_of_binary_images(string name, int pixelsPerInch)
    {
        var file = ItlTransaction.Read(ItlFiles.Read(name));

        Assert.That(file.Images.Single().PixelsPerInch, Is.EqualTo(pixelsPerInch));
    }

    [TestCase("1", "500", 500)]
    [TestCase("2", "197", 500)]
    [TestCase("0", "1", null)]
    public void Gives_the_resolution_of_tagged_images(string unit, string scale, int? pixelsPerInch)
    {
        TaggedRecord record = Tagged(ItlField.Of(14, 8, unit), ItlField.Of(14, 9, scale), ItlField.OfData(14, new byte[1]));

        Assert.That(ItlImage.Of(record, record)!.PixelsPerInch, Is.EqualTo(pixelsPerInch));
    }

    [TestCase("NONE", ItlCompression.None)]
    [TestCase("WSQ", ItlCompression.Wsq)]
    [TestCase("WSQ20", ItlCompression.Wsq)]
    [TestCase("JPEGB", ItlCompression.JpegBaseline)]
    [TestCase("JPEGL", ItlCompression.JpegLossless)]
    [TestCase("JP2", ItlCompression.Jpeg2000)]
    [TestCase("JP2L", ItlCompression.Jpeg2000Lossless)]
    [TestCase("PNG", ItlCompression.Png)]
    [TestCase("GIF", ItlCompression.Unknown)]
    public void Knows_the_words_for_compression(string word, ItlCompression compression)
    {
        TaggedRecord record = Tagged(ItlField.Of(14, 11, word), ItlField.OfData(14, new byte[1]));

        Assert.That(ItlImage.Of(record, record)!.Compression, Is.EqualTo(compression));
    }

    [Test]
    public void Refuses_an_image_record_without_data()
    {
        TaggedRecord record = Tagged();

        Assert.That(() => ItlImage.Of(record, record), Throws.TypeOf<ItlFormatException>());
    }

    private static TaggedRecord Tagged(params ItlField[] fields) =>
        TaggedRecord.Create(14, 1, [ItlField.Of(14, 6, "1"), ItlField.Of(14, 7, "1"), .. fields]);
}
