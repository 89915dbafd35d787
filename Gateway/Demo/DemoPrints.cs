using System.Xml.Linq;
using Biometrics.Fingerprints.Synthesis;
using Biometrics.Imaging;
using Biometrics.Itl;

namespace Gateway.Demo;

/// <summary>The images of the demonstration.</summary>
internal sealed class DemoPrints(string? tenPrintFile, string day)
{
    private const int PhotographWidth = 240;

    private const int PhotographHeight = 320;

    // Growing ridges takes most of the time, and one person comes three times.
    private readonly Dictionary<(ulong Seed, int Finger), SyntheticFinger> _grown = [];

    /// <summary>Whether the file of the real card is there.</summary>
    public bool HasCard => File.Exists(tenPrintFile);

    /// <summary>The prints of a person's first fingers, drawn; another impression is the same fingers laid down again.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="impression">Which impression, from 0.</param>
    /// <param name="count">How many fingers, from the right thumb.</param>
    /// <param name="asWsq">Whether they are compressed.</param>
    public IReadOnlyList<XElement> Draw(DemoPerson person, int impression, int count = 10, bool asWsq = false) =>
        [.. Enumerable.Range(1, count).Select(finger => FingerWriter.Drawn(Grow(person.Seed, finger).Impression(impression).Image, finger, day, asWsq))];

    /// <summary>The prints of the real card: ten rolled, four plain; drawn ones, as WSQ like those, where the file is absent or no ANSI/NIST file.</summary>
    /// <param name="person">Whose, where they have to be drawn.</param>
    public IReadOnlyList<XElement> Card(DemoPerson person) => TryReadCard() ?? Draw(person, impression: 0, asWsq: true);

    /// <summary>A photograph: head and shoulders in grey.</summary>
    /// <param name="person">Whose; the tone follows from it.</param>
    public XElement Photograph(DemoPerson person)
    {
        int tone = (int)(person.Seed % 60);
        byte[] pixels = [.. Enumerable.Range(0, PhotographWidth * PhotographHeight).Select(index => Shade(index % PhotographWidth, index / PhotographWidth, tone))];
        return FingerWriter.Face(new GrayImage(PhotographWidth, PhotographHeight, 300, pixels), day);
    }

    private SyntheticFinger Grow(ulong seed, int finger)
    {
        if (!_grown.TryGetValue((seed, finger), out var grown))
        {
            grown = SyntheticFinger.OfPerson(seed, finger);
            _grown.Add((seed, finger), grown);
        }

        return grown;
    }

    private static byte Shade(int x, int y, int tone)
    {
        bool isHead = Square(x - 120, 70) + Square(y - 130, 92) < 1;
        bool isShoulders = Square(x - 120, 118) + Square(y - 330, 118) < 1;
        return (byte)(isHead ? 120 + tone : isShoulders ? 70 + (tone / 2) : 225);
    }

    private static double Square(double value, double unit) => value / unit * (value / unit);

    private IReadOnlyList<XElement>? TryReadCard()
    {
        try
        {
            return tenPrintFile is not null && HasCard
                ? [.. ItlTransaction.Read(File.ReadAllBytes(tenPrintFile)).Images.Select(image => FingerWriter.Taken(image, day))]
                : null;
        }
        catch (ItlFormatException)
        {
            return null;
        }
    }
}
