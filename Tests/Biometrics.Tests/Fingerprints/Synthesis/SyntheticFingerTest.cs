using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Synthesis;

namespace Biometrics.Tests.Fingerprints.Synthesis;

public sealed class SyntheticFingerTest
{
    [Test]
    public void The_same_seed_gives_the_same_pixels()
    {
        GrayImage first = SyntheticFinger.OfPerson(7, 2).Impression(1).Image;
        GrayImage second = SyntheticFinger.OfPerson(7, 2).Impression(1).Image;

        Assert.That(second.Pixels.ToArray(), Is.EqualTo(first.Pixels.ToArray()));
    }

    [Test]
    public void Ten_fingers_of_ten_people_are_all_different()
    {
        IEnumerable<string> digests = from person in Enumerable.Range(1, 3)
                                      from finger in Enumerable.Range(1, 10)
                                      select Digest(SyntheticFinger.OfPerson((ulong)person, finger).Impression(0).Image);

        Assert.That(digests, Is.Unique);
    }

    [Test]
    public void The_next_person_has_other_ridges([Values(1u, 101u, 900_000_101u)] uint person, [Values(1, 2, 7)] int finger)
    {
        FingerprintTemplate Print(ulong seed) => FingerprintTemplate.From(SyntheticFinger.OfPerson(seed, finger).Impression(0).Image);
        FingerprintTemplate own = Print(person);

        Assert.That(new uint[] { 1, 2, 3 }.Select(step => Matcher.Score(own, Print(person + step))), Is.All.LessThan(Matcher.OneInThousand));
    }

    [Test]
    public void Impressions_of_one_finger_differ()
    {
        var finger = SyntheticFinger.Of(5);

        Assert.That(Enumerable.Range(0, 4).Select(number => Digest(finger.Impression(number).Image)), Is.Unique);
    }

    [Test]
    public void Ridges_lie_eight_to_eleven_pixels_apart([Range(1, 12)] int seed)
    {
        GrayImage print = SyntheticFinger.Of((ulong)seed).Impression(0).Image;

        double crossings = Enumerable.Range(100, 300).Average(y => Crossings(print.Row(y)[100..300])) + Enumerable.Range(120, 160).Average(x => Crossings(Column(print, x)));

        // Along a line across ridges of 9 pixels there are 22 ridges in 200 pixels, 44 crossings; along them none. Both directions together are 44 to 62.
        Assert.That(crossings, Is.InRange(36, 72));
    }

    [Test]
    public void Around_the_finger_is_paper()
    {
        GrayImage print = SyntheticFinger.Of(1).Impression(0).Image;

        Assert.That(print.Row(0).ToArray(), Is.All.GreaterThan(220));
    }

    [Test]
    public void A_person_has_ten_fingers([Values(0, 11)] int finger) =>
        Assert.That(() => SyntheticFinger.OfPerson(1, finger), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static string Digest(GrayImage image) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(image.Pixels.Span));

    private static ReadOnlySpan<byte> Column(GrayImage image, int x) => Enumerable.Range(150, 200).Select(y => image.Row(y)[x]).ToArray();

    private static int Crossings(ReadOnlySpan<byte> line)
    {
        int crossings = 0;
        bool isDark = line[0] < 128;
        foreach (byte grey in line)
        {
            // Two levels, so that noise on the flank of a ridge does not count twice.
            bool crosses = isDark ? grey > 175 : grey < 110;
            crossings += crosses ? 1 : 0;
            isDark ^= crosses;
        }

        return crossings;
    }
}
