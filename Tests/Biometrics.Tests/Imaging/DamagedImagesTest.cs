namespace Biometrics.Tests.Imaging;

/// <summary>Files with a few bytes changed, cut or repeated are read or refused, and nothing else happens.</summary>
public sealed class DamagedImagesTest
{
    // Pixels of the limit, and room for tables and the words of an exception.
    private const long MostBytes = 4_000_000;

    private static readonly ImageLimits Limits = new() { Pixels = 250_000 };

    private static int Rounds => Environment.GetEnvironmentVariable("CPMS_LONG") == "1" ? 20_000 : 600;

    private static IEnumerable<TestCaseData> Files()
    {
        GrayImage image = Slope(40, 30);
        yield return new TestCaseData((object)PngWriter.Write(image)).SetArgDisplayNames("PNG");
        yield return new TestCaseData(new PngBuilding(17, 9, 2, 3) { Sample = (x, y, _) => (x + y) & 3, Interlaced = true, Palette = [.. Enumerable.Range(0, 12).Select(value => (byte)(value * 20))], Transparency = [9, 9] }.Write())
            .SetArgDisplayNames("interlaced PNG");
        yield return new TestCaseData(PgmWriter.Write(image)).SetArgDisplayNames("PGM");
        yield return new TestCaseData(PgmWriter.WriteText(image)).SetArgDisplayNames("PGM in text");
        yield return new TestCaseData(Convert.FromHexString("424D4A000000000000003600000028000000020000000200000001001800000000001400000000000000000000000000000000000000112233445566000077889900AABB0000")).SetArgDisplayNames("BMP");
    }

    [TestCaseSource(nameof(Files))]
    public void Are_read_or_refused_within_their_limits(byte[] file)
    {
        var random = new Random(file.Length);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] damaged = Mutation.Of(file, random, PngChecks.Repair);
            long before = GC.GetAllocatedBytesForCurrentThread();

            Assert.That(() => Read(damaged), Throws.Nothing);

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(MostBytes));
        }
    }

    private static GrayImage Slope(int width, int height) =>
        new(width, height, 500, Enumerable.Range(0, width * height).Select(index => (byte)((index * 3) & 255)).ToArray());

    private static void Read(byte[] file)
    {
        try
        {
            ImageFile.Read(file, Limits);
        }
        catch (ImageFormatException refused)
        {
            Assert.That(refused.Offset, Is.InRange(0, file.Length));
        }
    }
}
