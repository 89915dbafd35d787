using System.Text;

namespace Biometrics.Tests.Imaging;

public sealed class PgmFileTest
{
    [TestCase("P2 3 1 255 0 128 255", "0,128,255")]
    [TestCase("P2\n# a comment\n3 # another\n1\n15\n0 8\n15", "0,136,255")]
    [TestCase("P2\n2 1\n65535\n32768 65535\n", "128,255")]
    [TestCase("P5 3 1 255\nABC", "65,66,67")]
    [TestCase("P5 2 1 65535\n\u0001\u0001\u007f\u007f", "1,127")]
    public void Text_and_bytes_are_read(string file, string expected) =>
        Assert.That(string.Join(',', ImageFile.Read(Encoding.Latin1.GetBytes(file)).Pixels.ToArray()), Is.EqualTo(expected));

    [TestCase("P5 3 1 255\nAB")]
    [TestCase("P2 3 1 255 1 2")]
    [TestCase("P2 3 1 0 1 2 3")]
    [TestCase("P5 99999 99999 255\nAB")]
    [TestCase("P5 99999999999999 1 255\nAB")]
    [TestCase("P5 -1 1 255\nAB")]
    [TestCase("P2 ")]
    public void What_is_cut_off_or_senseless_is_refused(string file) =>
        Assert.That(() => ImageFile.Read(Encoding.Latin1.GetBytes(file)), Throws.TypeOf<ImageFormatException>());

    [Test]
    public void What_is_written_comes_back([Values] bool asText)
    {
        byte[] pixels = new byte[37 * 5];
        new Random(3).NextBytes(pixels);
        var image = new GrayImage(37, 5, null, pixels);

        GrayImage read = ImageFile.Read(asText ? PgmWriter.WriteText(image) : PgmWriter.Write(image));

        Assert.That(read.Pixels.ToArray(), Is.EqualTo(pixels));
        Assert.That((read.Width, read.Height), Is.EqualTo((37, 5)));
    }
}
