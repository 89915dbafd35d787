namespace Biometrics.Tests.Imaging;

public sealed class ImageFileTest
{
    [TestCase("FFD8FFE000104A46", "JPEG")]
    [TestCase("FF4FFF5100290000", "JPEG 2000")]
    public void What_is_known_but_not_decoded_is_named(string hexadecimal, string name) =>
        Assert.That(() => ImageFile.Read(Convert.FromHexString(hexadecimal)), Throws.TypeOf<ImageFormatException>().With.Message.Contains(name));

    [TestCase("")]
    [TestCase("47494638396110001000")]
    [TestCase("50364142")]
    public void Other_bytes_are_refused(string hexadecimal) =>
        Assert.That(() => ImageFile.Read(Convert.FromHexString(hexadecimal)), Throws.TypeOf<ImageFormatException>());
}
