using Biometrics.Fingerprints.Segmentation;

namespace Biometrics.Tests.Fingerprints.Segmentation;

public sealed class RotatedBoxTest
{
    private static readonly RotatedBox Box = new(100, 100, 40, 60, 0);

    [TestCase(100, 100, 40, 60, 0, 1)]
    [TestCase(100, 100, 60, 40, 1.5707964f, 1)]
    [TestCase(120, 100, 40, 60, 0, 1 / 3f)]
    [TestCase(100, 100, 20, 30, 0, 0.25f)]
    [TestCase(200, 100, 40, 60, 0.3f, 0)]
    public void Overlap_is_the_share_of_either_that_both_hold(float x, float y, float width, float height, float rotation, float overlap) =>
        Assert.That(Box.Overlap(new RotatedBox(x, y, width, height, rotation)), Is.EqualTo(overlap).Within(0.001f));

    [Test]
    public void Turned_squares_share_an_octagon()
    {
        var square = new RotatedBox(0, 0, 2, 2, 0);

        // The octagon has 8 (√2 - 1); together they hold 8 less that.
        Assert.That(square.Overlap(square with { RotationRadians = MathF.PI / 4 }), Is.EqualTo(3.3137f / (8 - 3.3137f)).Within(0.001f));
    }

    [Test]
    public void A_turn_is_clockwise()
    {
        (float x, float y) = (Box with { RotationRadians = MathF.PI / 2 }).ToPicture(0, -30);

        Assert.That(x, Is.EqualTo(130).Within(0.001f));
        Assert.That(y, Is.EqualTo(100).Within(0.001f));
    }
}
