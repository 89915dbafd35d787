using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Minutiae;
using Biometrics.Fingerprints.Quality;

namespace Biometrics.Tests.Fingerprints;

public sealed class FingerprintTemplateTest
{
    [Test]
    public void A_drawn_print_has_minutiae_all_over()
    {
        var template = Impressions.Template(0, 0);

        Assert.That(template.Minutiae.Items, Has.Count.InRange(12, 120));
        Assert.That(template.Minutiae.Items.Max(one => one.X) - template.Minutiae.Items.Min(one => one.X), Is.GreaterThan(100));
    }

    [Test]
    public void Both_kinds_of_minutiae_are_found() => Assert.That(
        Impressions.Template(1, 0).Minutiae.Items.Select(one => one.Kind),
        Has.Some.EqualTo(MinutiaKind.Ending).And.Some.EqualTo(MinutiaKind.Bifurcation));

    [Test]
    public void Storing_changes_nothing()
    {
        var template = Impressions.Template(2, 0);

        var again = FingerprintTemplate.Parse(template.ToBytes());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Minutiae.Items, Is.EqualTo(template.Minutiae.Items));
            Assert.That(again.Quality, Is.EqualTo(template.Quality).UsingPropertiesComparer());
            Assert.That(again.ToBytes(), Is.EqualTo(template.ToBytes()));
            Assert.That(Matcher.Score(again, Impressions.Template(2, 1)), Is.EqualTo(Matcher.Score(template, Impressions.Template(2, 1))));
        }
    }

    [Test]
    public void A_stored_template_takes_under_two_kilobytes() =>
        Assert.That(Impressions.Template(0, 0).ToBytes(), Has.Length.InRange(200, 2048));

    [Test]
    public void Every_shortened_template_is_refused()
    {
        byte[] bytes = Impressions.Template(0, 0).ToBytes();

        Assert.That(
            Enumerable.Range(0, bytes.Length).Where(length => Refuses(bytes[..length])),
            Is.EqualTo(Enumerable.Range(0, bytes.Length)));
    }

    [Test]
    public void Any_damaged_byte_gives_a_template_or_the_one_exception()
    {
        var whole = Impressions.Template(2, 0);
        byte[] bytes = whole.ToBytes();
        for (int index = 0; index < bytes.Length; index++)
        {
            byte[] damaged = [.. bytes];
            damaged[index] ^= (byte)(1 << (index & 7));
            damaged[index] ^= (byte)(index % 3 == 0 ? 0xFF : 0);

            Assert.That(ScoreOrNone(damaged, whole), Is.InRange(0, 3000), $"byte {index}");
        }
    }

    [Test]
    public void A_later_version_is_refused_by_its_place()
    {
        byte[] bytes = Impressions.Template(0, 0).ToBytes();
        bytes[3]++;

        Assert.That(() => FingerprintTemplate.Parse(bytes), Throws.TypeOf<TemplateFormatException>().With.Property("Offset").EqualTo(3));
    }

    [TestCase(1, 1)]
    [TestCase(7, 300)]
    [TestCase(388, 374)]
    public void An_empty_picture_gives_an_empty_print(int width, int height)
    {
        var template = FingerprintTemplate.From(Impressions.Blank(width, height));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(template.Minutiae.Items, Is.Empty);
            Assert.That(template.Quality.Score, Is.Zero);
            Assert.That(template.Quality.Reasons, Does.Contain(QualityReason.NoPrint));
        }
    }

    [Test]
    public void Noise_is_a_result_too()
    {
        byte[] pixels = new byte[300 * 300];
        new Random(5).NextBytes(pixels);

        var template = FingerprintTemplate.From(new GrayImage(300, 300, 500, pixels));

        Assert.That(template.Quality.Score, Is.LessThan(40));
    }

    [Test]
    public void Another_resolution_is_resampled()
    {
        var twice = Enlarged(Impressions.Picture(0, 1), 2);

        var template = FingerprintTemplate.From(twice, 1000);

        Assert.That(Matcher.Score(template, Impressions.Template(0, 0)), Is.GreaterThan(Matcher.OneInThousand));
    }

    [TestCase(2, 500, QualityReason.RidgesTooWide)]
    [TestCase(1, 1000, QualityReason.RidgesTooClose)]
    public void A_wrong_resolution_is_noticed(int enlarged, int told, QualityReason expected)
    {
        var template = FingerprintTemplate.From(Enlarged(Impressions.Picture(0, 0), enlarged), told);

        Assert.That(template.Quality.IsResolutionDoubtful);
        Assert.That(template.Quality.Reasons, Does.Contain(expected));
    }

    [Test]
    public void The_right_resolution_is_not_doubted([Range(0, 5)] int finger) =>
        Assert.That(Impressions.Template(finger, 0).Quality.IsResolutionDoubtful, Is.False);

    [TestCase(99)]
    [TestCase(2001)]
    public void Resolutions_out_of_range_are_refused(int ppi) =>
        Assert.That(() => FingerprintTemplate.From(Impressions.Blank(10, 10), ppi), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(6_000_000, 1)]
    [TestCase(1, 6_000_000)]
    [TestCase(3000, 3000)]
    public void Pictures_larger_than_a_hand_are_refused(int width, int height) =>
        Assert.That(() => FingerprintTemplate.From(Impressions.Blank(width, height)), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Minutiae_of_an_impossible_picture_are_a_result()
    {
        Minutia[] minutiae = [.. Enumerable.Range(0, 255).Select(index => new Minutia((short)(index * 120), (short)(index * index / 2), (byte)index, MinutiaKind.Ending, 0))];

        var template = FingerprintTemplate.From(new MinutiaSet(60_000, 70_000, minutiae));

        Assert.That(FingerprintTemplate.Parse(template.ToBytes()).Minutiae.Items, Has.Count.EqualTo(255));
    }

    [Test]
    public void A_smear_is_worse_than_the_print()
    {
        var picture = Impressions.Picture(0, 0);
        var random = new Random(3);
        byte[] pixels = [.. picture.Pixels.ToArray().Select(grey => (byte)Math.Clamp((grey / 3) + random.Next(120), 0, 255))];

        var smeared = FingerprintTemplate.From(new GrayImage(picture.Width, picture.Height, 500, pixels));

        Assert.That(smeared.Quality.Score, Is.LessThan(Impressions.Template(0, 0).Quality.Score));
    }

    private static bool Refuses(byte[] bytes)
    {
        try
        {
            FingerprintTemplate.Parse(bytes);
            return false;
        }
        catch (TemplateFormatException)
        {
            return true;
        }
    }

    private static GrayImage Enlarged(GrayImage image, int times)
    {
        byte[] pixels = new byte[image.Width * times * image.Height * times];
        for (int index = 0; index < pixels.Length; index++)
        {
            pixels[index] = image.Row(index / (image.Width * times) / times)[index % (image.Width * times) / times];
        }

        return new GrayImage(image.Width * times, image.Height * times, 500, pixels);
    }

    private static float ScoreOrNone(byte[] stored, FingerprintTemplate other)
    {
        try
        {
            return Matcher.Score(FingerprintTemplate.Parse(stored), other);
        }
        catch (TemplateFormatException)
        {
            return 0;
        }
    }
}
