
namespace Biometrics.Tests.Imaging;

internal sealed class ImageHeaderTest
{
    private const string Png = "89504E470D0A1A0A0000000D49484452000000180000002008000000001C7188";

    private const string Jpeg = "FFD8FFE000104A46494600010100000100010000FFFFDB000400AAFFC2000B080020001801011100FFDA";

    private const string Wsq = "FFA0FFA800044E49FFA4000502AABBFFA2001100FF00200018000000000000000000FFA3";

    private const string Jp2 = "0000000C6A5020200D0A870A0000000C667479706A7032200000001E6A70326800000016696864720000002000000018000107070000";

    private const string Codestream = "FF4FFF510029000000000019000000220000000100000002";

    private static IEnumerable<TestCaseData> Files()
    {
        yield return new TestCaseData(Png, ImageFormat.Png).SetArgDisplayNames("PNG");
        yield return new TestCaseData(Jpeg, ImageFormat.Jpeg).SetArgDisplayNames("JPEG");
        yield return new TestCaseData(Wsq, ImageFormat.Wsq).SetArgDisplayNames("WSQ");
        yield return new TestCaseData(Jp2, ImageFormat.Jpeg2000).SetArgDisplayNames("JP2");
        yield return new TestCaseData(Codestream, ImageFormat.Jpeg2000).SetArgDisplayNames("codestream");
    }

    [TestCaseSource(nameof(Files))]
    public void Format_and_size_are_read(string hexadecimal, ImageFormat format) =>
        Assert.That(ImageHeader.Read(Convert.FromHexString(hexadecimal)), Is.EqualTo(new ImageHeader(format, 24, 32)));

    [TestCaseSource(nameof(Files))]
    public void A_file_that_ends_anywhere_is_no_accident(string hexadecimal, ImageFormat format)
    {
        byte[] bytes = Convert.FromHexString(hexadecimal);
        for (int length = 0; length < bytes.Length; length++)
        {
            var header = ImageHeader.Read(bytes.AsSpan(0, length));

            Assert.That(header, Is.Null.Or.EqualTo(new ImageHeader(format, 24, 32)));
        }
    }

    [TestCaseSource(nameof(Files))]
    public void Damaged_files_are_no_accident(string hexadecimal, ImageFormat format)
    {
        var random = new Random((int)format);
        for (int round = 0; round < 5_000; round++)
        {
            byte[] bytes = Convert.FromHexString(hexadecimal);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            Assert.That(() => ImageHeader.Read(bytes), Throws.Nothing);
        }
    }

    [TestCase("")]
    [TestCase("47494638396110001000")]
    [TestCase("FFD8FFDA0002")]
    [TestCase("FFA0FFA30002")]
    public void Other_bytes_have_no_header(string hexadecimal) => Assert.That(ImageHeader.Read(Convert.FromHexString(hexadecimal)), Is.Null);

    [Test]
    public void An_image_without_width_is_none() =>
        Assert.That(ImageHeader.Read(Convert.FromHexString(Png.Replace("00000018", "00000000"))), Is.Null);
}
