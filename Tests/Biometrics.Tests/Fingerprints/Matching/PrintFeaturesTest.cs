using System.Numerics;
using Biometrics.Fingerprints.Matching.Features;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Tests.Fingerprints.Matching;

public sealed class PrintFeaturesTest
{
    private const float CellPixels = 17.5f;

    private const float SpreadPixels = 28f / 3;

    [Test]
    public void What_is_near_the_hull_is_at_most_so_far_from_it([Values(1, 2, 3, 12)] int count)
    {
        var random = new Random(count);
        Minutia[] minutiae = [.. Enumerable.Range(0, count).Select(_ => new Minutia((short)random.Next(400), (short)random.Next(500), 0, MinutiaKind.Ending, 50))];
        var near = NearHull.Around(minutiae, 50);
        int wrong = 0;
        for (int y = -80; y < 600; y += 8)
        {
            for (int x = -80; x < 500; x += 8)
            {
                double away = Distance(minutiae, x, y);

                // Whole rows of pixels: half a pixel more or less may be either.
                wrong += Math.Abs(away - 50) > 1 && near.Has(x, y) != away <= 50 ? 1 : 0;
            }
        }

        Assert.That(wrong, Is.Zero);
    }

    [Test]
    public void Nothing_is_near_no_minutiae() => Assert.That(NearHull.Around([], 50).Has(0, 0), Is.False);

    [Test]
    public void A_square_that_is_near_has_all_its_corners_near()
    {
        var features = Impressions.Template(0, 0).Features;
        var near = NearHull.Around(features.Minutiae, 50);

        var answers = features.Minutiae.Select(one => (
            near.HasSquare(one.X, one.Y, 70),
            near.Has(one.X - 70, one.Y - 70) && near.Has(one.X + 70, one.Y - 70) && near.Has(one.X - 70, one.Y + 70) && near.Has(one.X + 70, one.Y + 70))).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers, Has.All.Matches<(bool Square, bool Corners)>(answer => answer.Square == answer.Corners));
            Assert.That(answers.Select(answer => answer.Item1), Is.SupersetOf((bool[])[true, false]));
        }
    }

    [Test]
    public void Cylinders_are_those_of_the_definition_but_for_single_bits([Range(0, 3)] int finger)
    {
        var features = Impressions.Template(finger, 0).Features;
        int bits = 0;
        int different = 0;
        for (int index = 0; index < features.Count; index++)
        {
            ulong seen = features.SeenOf(index);
            for (int layer = 0; layer < CylinderCodes.Layers; layer++)
            {
                ulong word = features.Codes[(index * MinutiaCodes.Words) + layer];
                bits += BitOperations.PopCount(seen);
                different += BitOperations.PopCount((Defined(features.Minutiae, index, layer) & seen) ^ word);
            }
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(bits, Is.GreaterThan(1000));
            Assert.That(different, Is.LessThan(0.02 * bits));
        }
    }

    // The layer as the paper defines it, with exact places: a bit for each cell whose sum of bells is above the limit.
    private static ulong Defined(Minutia[] minutiae, int index, int layer)
    {
        ulong word = 0;
        for (int cell = 0; cell < 64; cell++)
        {
            double across = ((cell % 8) - 3.5) * CellPixels;
            double up = ((cell / 8) - 3.5) * CellPixels;
            double angle = minutiae[index].DirectionRadians;
            double x = minutiae[index].X + (Math.Cos(angle) * across) - (Math.Sin(angle) * up);
            double y = -minutiae[index].Y + (Math.Sin(angle) * across) + (Math.Cos(angle) * up);
            double sum = minutiae.Where((_, other) => other != index).Sum(other => Bell(x - other.X, y + other.Y) * Share(minutiae[index].DirectionRadians - other.DirectionRadians, layer));
            word |= sum > 0.01 ? 1UL << cell : 0;
        }

        return word;
    }

    private static double Bell(double x, double y)
    {
        double square = (x * x) + (y * y);
        return square > 28 * 28 ? 0 : Math.Exp(-square / (2 * SpreadPixels * SpreadPixels)) / (SpreadPixels * Math.Sqrt(2 * Math.PI));
    }

    private static double Share(double difference, int layer)
    {
        const double Spread = 2 * Math.PI / 9;
        double away = -Math.PI + ((layer + 0.5) * Math.PI / 3) - difference;
        away -= 2 * Math.PI * Math.Round(away / (2 * Math.PI));
        const int Steps = 60;
        return Enumerable.Range(0, Steps).Sum(step =>
        {
            double at = (away - (Math.PI / 6) + ((step + 0.5) * Math.PI / 3 / Steps)) / Spread;
            return Math.Exp(-at * at / 2) / Math.Sqrt(2 * Math.PI) * (Math.PI / 3 / Steps / Spread);
        });
    }

    // To the hull of the minutiae: the least over all segments between two of them, 0 inside a triangle of three.
    private static double Distance(Minutia[] minutiae, double x, double y)
    {
        bool inside = (from a in minutiae
                       from b in minutiae
                       from c in minutiae
                       where a != b && b != c && a != c && Turn(a, b, x, y) >= 0 && Turn(b, c, x, y) >= 0 && Turn(c, a, x, y) >= 0 && Turn(a, b, c.X, c.Y) > 0
                       select true).Any();
        return inside ? 0 : minutiae.SelectMany(_ => minutiae, (a, b) => Segment(a, b, x, y)).Min();
    }

    private static double Turn(Minutia a, Minutia b, double x, double y) => ((b.X - a.X) * (y - a.Y)) - ((b.Y - a.Y) * (x - a.X));

    private static double Segment(Minutia a, Minutia b, double x, double y)
    {
        double edgeX = b.X - a.X;
        double edgeY = b.Y - a.Y;
        double square = (edgeX * edgeX) + (edgeY * edgeY);
        double share = square <= 0 ? 0 : Math.Clamp((((x - a.X) * edgeX) + ((y - a.Y) * edgeY)) / square, 0, 1);
        return Math.Sqrt(Math.Pow(x - a.X - (share * edgeX), 2) + Math.Pow(y - a.Y - (share * edgeY), 2));
    }
}
