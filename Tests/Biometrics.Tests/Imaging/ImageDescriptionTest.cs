using System.Text;
using Biometrics.Wsq;

namespace Biometrics.Tests.Imaging;

public sealed class ImageDescriptionTest
{
    private const string Jpeg = "FFD8FFE000104A46494600010201{0}0000FFC2000B080020001801011100FFDA";

    private const string Jp2 = "0000000C6A5020200D0A870A0000000C667479706A703220{0}";

    private static IEnumerable<TestCaseData> Files()
    {
        yield return Case("PNG of 16-bit colour", new PngBuilding(24, 32, 16, 2) { Sample = (_, _, _) => 0, PixelsPerMetre = 39_370 }.Write(), 16, 3, 1000);
        yield return Case("PNG without density", PngWriter.Write(new GrayImage(24, 32, null, new byte[24 * 32])), 8, 1, null);
        yield return Case("JPEG by inch", Bytes(Jpeg, "01F401F4"), 8, 1, 500);
        yield return Case("JPEG by centimetre", [.. Bytes(Jpeg, "00C500C5")[..13], 2, .. Bytes(Jpeg, "00C500C5")[14..]], 8, 1, 500);
        yield return Case("JPEG without unit", [.. Bytes(Jpeg, "00010001")[..13], 0, .. Bytes(Jpeg, "00010001")[14..]], 8, 1, null);
        yield return Case("JP2", Bytes(Jp2, "0000001E6A703268" + "000000166968647200000020000000180001070700" + "00"), 8, 1, null);
        yield return Case("JP2 with density", Bytes(Jp2, "000000386A703268" + "00000016696864720000002000000018000107070000" + "0000001A72657320" + "000000127265736300C5000100C500010202"), 8, 1, 500);
        yield return Case("codestream", Convert.FromHexString("FF4FFF510029000000000019000000220000000100000002" + "0000001900000022" + "0000000000000000" + "00030B0101"), 12, 3, null);
        yield return Case("WSQ", WsqEncoder.Encode(new GrayImage(24, 32, 1000, new byte[24 * 32])), 8, 1, 1000);
        yield return Case("PGM", Encoding.ASCII.GetBytes("P5\n24 32\n1023\n"), 10, 1, null);
    }

    [TestCaseSource(nameof(Files))]
    public void Size_depth_and_density_are_told(byte[] file, int bits, int samples, int? ppi)
    {
        var description = ImageDescription.Read(file);

        Assert.That((description?.Header.WidthPixels, description?.Header.HeightPixels), Is.EqualTo((24, 32)));
        Assert.That((description?.BitsPerSample, description?.Samples, description?.ResolutionPpi), Is.EqualTo((bits, samples, ppi)));
    }

    [TestCaseSource(nameof(Files))]
    public void Damage_and_short_files_are_no_accident(byte[] file, int bits, int samples, int? ppi)
    {
        var random = new Random(bits + samples + (ppi ?? 0));
        for (int length = 0; length < Math.Min(120, file.Length); length++)
        {
            Assert.That(() => ImageDescription.Read(file.AsSpan(0, length)), Throws.Nothing);
        }

        for (int round = 0; round < 500; round++)
        {
            byte[] damaged = Mutation.Of(file, random, _ => { });

            Assert.That(() => ImageDescription.Read(damaged), Throws.Nothing);
        }
    }

    private static TestCaseData Case(string name, byte[] file, int bits, int samples, int? ppi) => new TestCaseData(file, bits, samples, ppi).SetArgDisplayNames(name);

    private static byte[] Bytes(string pattern, string part) => Convert.FromHexString(pattern.Replace("{0}", part, StringComparison.Ordinal));
}
