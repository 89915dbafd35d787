using Biometrics.Wsq;

namespace Biometrics.Tests.Wsq;

/// <summary>Streams that others wrote, against decodes by the reference decoder; and the sizes that the reference encoder reaches.</summary>
public sealed class RealStreamsTest
{
    // Gates of the certification: no pixel off by more than one level; and ten of a million off at all, a hundredth of what it allows.
    private const double MostOff = 0.00001;

    // Certification: encoded size within 0.4 %.
    private const double MostSizeDifference = 0.004;

    private static string? Folder => Data("wsq");

    [Test]
    public void Decode_as_the_reference_does()
    {
        (long off, long all) = (0, 0);
        foreach (string file in Directory.GetFiles(Need(Folder), "*.wsq"))
        {
            GrayImage decoded = ImageFile.Read(File.ReadAllBytes(file));
            GrayImage expected = ImageFile.Read(File.ReadAllBytes(Path.ChangeExtension(file, ".png")));
            var difference = WsqSamples.Compare(decoded, expected);

            Assert.That(difference.Worst, Is.LessThanOrEqualTo(1), Path.GetFileName(file));
            off += difference.Differing;
            all += decoded.Pixels.Length;
        }

        Assert.That(off, Is.LessThanOrEqualTo(MostOff * all));
    }

    [Test]
    public void Encode_to_the_size_of_the_reference()
    {
        string[] rows = File.ReadAllLines(Path.Combine(Need(Folder), "encoded-sizes.tsv"));
        string prints = Need(Data("fingerprints"));
        int step = Environment.GetEnvironmentVariable("CPMS_LONG") == "1" ? 1 : 8;
        foreach (string[] row in rows.Where(row => row[0] != '#').Select(row => row.Split('\t')).Where((_, index) => index % step == 0))
        {
            GrayImage read = ImageFile.Read(File.ReadAllBytes(Path.Combine(prints, row[0])));
            var image = new GrayImage(read.Width, read.Height, int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture), read.Pixels);

            int low = int.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture);
            int high = int.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture);

            Assert.That(WsqEncoder.Encode(image), Has.Length.EqualTo(low).Within(MostSizeDifference * low), row[0]);
            Assert.That(WsqEncoder.Encode(image, new WsqOptions { BitRate = 2.25 }), Has.Length.EqualTo(high).Within(MostSizeDifference * high), row[0]);
        }
    }

    [Test]
    public void Tell_their_size_and_resolution()
    {
        var info = WsqInfo.Read(File.ReadAllBytes(Path.Combine(Need(Folder), "type-14-tpcard-nqm-0.wsq")));

        Assert.That((info.WidthPixels, info.HeightPixels, info.ResolutionPpi, info.Blocks), Is.EqualTo((804, 752, 500, 3)));
        Assert.That(info.Comment!["FING_CLASS"], Is.EqualTo("WN"));
    }

    private static string Need(string? folder)
    {
        if (folder is null)
        {
            Assert.Ignore("the real files of ../shared/data are not here");
        }

        return folder!; // Ignore does not return
    }

    private static string? Data(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string data = Path.Combine(folder.FullName, "shared", "data", name);
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}
