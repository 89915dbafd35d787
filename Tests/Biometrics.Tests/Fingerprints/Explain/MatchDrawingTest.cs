using System.Xml.Linq;
using Biometrics.Fingerprints.Explain;
using Biometrics.Fingerprints.Matching;

namespace Biometrics.Tests.Fingerprints.Explain;

public sealed class MatchDrawingTest
{
    [Test]
    public void The_drawing_shows_every_minutia_and_every_pair()
    {
        var (probe, candidate, explanation) = Match();

        var svg = XDocument.Parse(MatchDrawing.Svg(probe, candidate, explanation));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Count(svg, "circle"), Is.EqualTo(probe.Minutiae.Items.Count + candidate.Minutiae.Items.Count));
            Assert.That(Count(svg, "image"), Is.EqualTo(2));
            Assert.That(svg.Root?.Elements().Count(element => element.Name.LocalName == "line"), Is.EqualTo(explanation.Pairs.Count));
        }
    }

    [Test]
    public void The_grey_drawing_holds_both_prints_side_by_side()
    {
        var (probe, candidate, explanation) = Match();

        var image = MatchDrawing.Gray(probe, candidate, explanation);

        Assert.That(image.Width, Is.EqualTo(probe.Width + candidate.Width + 20));
        Assert.That(image.Pixels.ToArray(), Does.Contain((byte)0));
    }

    [Test]
    public void Prints_without_pictures_are_drawn_on_white()
    {
        var (probe, candidate, explanation) = Match();

        string svg = MatchDrawing.Svg(probe with { Picture = null }, candidate with { Picture = null }, explanation);

        Assert.That(Count(XDocument.Parse(svg), "image"), Is.Zero);
    }

    private static (DrawnPrint Probe, DrawnPrint Candidate, MatchExplanation Explanation) Match() => (
        new DrawnPrint(Impressions.Template(0, 0).Minutiae, Impressions.Picture(0, 0)),
        new DrawnPrint(Impressions.Template(0, 1).Minutiae, Impressions.Picture(0, 1)),
        Matcher.Explain(Impressions.Template(0, 0), Impressions.Template(0, 1)));

    private static int Count(XDocument svg, string name) => svg.Descendants().Count(element => element.Name.LocalName == name);
}
