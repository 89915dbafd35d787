using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Identification;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Minutiae;
using Biometrics.Fingerprints.Synthesis;

namespace Biometrics.Tests.Fingerprints.Identification;

public sealed class GalleryTest
{
    private const int Strangers = 600;

    private static readonly Lazy<Gallery> Mixed = new(() =>
    {
        var gallery = new Gallery();
        for (int finger = 0; finger < 6; finger++)
        {
            gallery.Add($"finger {finger}", Impressions.Template(finger, 0));
        }

        var random = new Random(11);
        for (int index = 0; index < Strangers; index++)
        {
            gallery.Add($"stranger {index}", FingerprintTemplate.From(Scattered(random)));
        }

        return gallery;
    });

    [Test]
    public void The_finger_is_found_first_among_hundreds([Range(0, 5)] int finger)
    {
        var hits = Mixed.Value.Search(Impressions.Template(finger, 1), 3);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(hits[0].Name, Is.EqualTo($"finger {finger}"));
            Assert.That(hits[0].Score, Is.EqualTo(Matcher.Score(Impressions.Template(finger, 0), Impressions.Template(finger, 1))));
            Assert.That(hits.Select(hit => hit.Score), Is.Ordered.Descending);
        }
    }

    [Test]
    public void The_quick_look_finds_what_the_search_through_everything_finds([Range(0, 5)] int finger) => Assert.That(
        Mixed.Value.Search(Impressions.Template(finger, 1), 1),
        Is.EqualTo(Mixed.Value.SearchThrough(Impressions.Template(finger, 1), 1)));

    [Test]
    public void A_large_gallery_is_searched_as_if_everything_were_compared()
    {
        bool isLong = Environment.GetEnvironmentVariable("CPMS_LONG") == "1";
        int size = isLong ? 100_000 : 1_500;
        var gallery = new Gallery();
        for (int finger = 0; finger < size; finger++)
        {
            gallery.Add($"{finger}", SyntheticMinutiae.Of((ulong)finger).Template(0));
        }

        for (int probe = 0; probe < (isLong ? 20 : 5); probe++)
        {
            int finger = (int)(probe * 7919L % size);
            var print = SyntheticMinutiae.Of((ulong)finger).Template(1);

            var hits = gallery.Search(print, 1);

            Assert.That(hits.Select(hit => hit.Name), Is.EqualTo((string[])[$"{finger}"]));
            Assert.That(hits, Is.EqualTo(gallery.SearchThrough(print, 1)));
        }
    }

    [Test]
    public void An_empty_gallery_has_no_hits() => Assert.That(new Gallery().Search(Impressions.Template(0, 0), 5), Is.Empty);

    [Test]
    public void An_empty_probe_has_no_hits() => Assert.That(Mixed.Value.Search(FingerprintTemplate.From(MinutiaSet.Empty), 5), Is.Empty);

    [Test]
    public void A_search_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.That(() => Mixed.Value.Search(Impressions.Template(0, 0), 5, stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static MinutiaSet Scattered(Random random) => new(
        400,
        500,
        [.. Enumerable.Range(0, 35).Select(_ => new Minutia((short)random.Next(40, 360), (short)random.Next(40, 460), (byte)random.Next(256), MinutiaKind.Ending, (byte)random.Next(1, 100)))]);
}
