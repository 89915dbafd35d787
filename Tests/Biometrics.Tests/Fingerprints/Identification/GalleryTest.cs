using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Identification;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Minutiae;

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
