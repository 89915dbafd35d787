using Biometrics.Fingerprints.Extraction;

namespace Biometrics.Tests.Fingerprints.Extraction;

public sealed class ExtractionStepsTest
{
    [Test]
    public void Every_step_has_a_picture_of_the_size_of_the_print()
    {
        var picture = Impressions.Picture(0, 0);

        var steps = ExtractionSteps.Record(picture, 500);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(steps.Select(step => step.Name), Is.Unique.And.SupersetOf((string[])["source", "normalized", "orientation", "period", "filtered", "binary", "ridges", "valleys", "clarity", "minutiae"]));
            Assert.That(steps, Has.All.Property("Picture").Property("Width").EqualTo(picture.Width).And.All.Property("Picture").Property("Height").EqualTo(picture.Height));
            Assert.That(steps[0].Picture.Pixels.ToArray(), Is.EqualTo(picture.Pixels.ToArray()));
        }
    }
}
