using Biometrics.Fingerprints.Matching.Features;

namespace Biometrics.Fingerprints.Matching.Evidence;

/// <summary>The turn and shift that lay the first print on the second; y upwards.</summary>
internal readonly record struct Alignment(float Cosine, float Sine, float FromX, float FromY, float ToX, float ToY)
{
    /// <summary>The directions of a minutia tell the turn as well as another minutia at this distance would, in pixels.</summary>
    private const float DirectionArmPixels = 30;

    /// <summary>The turn in 256ths.</summary>
    public int Turn => (int)MathF.Round(MathF.Atan2(Sine, Cosine) * 256 / (2 * MathF.PI));

    /// <summary>The least-squares alignment of the best pairs, weighted by the square of their belief.</summary>
    /// <param name="first">The first print.</param>
    /// <param name="second">The second print.</param>
    /// <param name="workspace">Holds pairs, beliefs and the best.</param>
    /// <param name="best">How many best pairs.</param>
    public static Alignment Of(PrintFeatures first, PrintFeatures second, MatchWorkspace workspace, int best)
    {
        unchecked
        {
            float weights = 0, fromX = 0, fromY = 0, toX = 0, toY = 0, cosine = 0, sine = 0;
            for (int index = 0; index < best; index++)
            {
                var pair = workspace.Pairs[workspace.Best[index]];
                float weight = Weight(workspace, index);
                int turn = (second.Directions[pair.Second] - first.Directions[pair.First]) & 255;
                weights += weight;
                fromX += weight * first.X[pair.First];
                fromY += weight * first.Y[pair.First];
                toX += weight * second.X[pair.Second];
                toY += weight * second.Y[pair.Second];
                cosine += weight * TurnTable.Cosines[turn];
                sine += weight * TurnTable.Sines[turn];
            }

            if (weights <= 0)
            {
                return new Alignment(1, 0, 0, 0, 0, 0);
            }

            var centred = new Alignment(cosine, sine, fromX / weights, fromY / weights, toX / weights, toY / weights);
            return centred.Turned(first, second, workspace, best, weights);
        }
    }

    /// <summary>Where a place of the first print comes to lie.</summary>
    public (float X, float Y) Map(float x, float y) =>
        ((Cosine * (x - FromX)) - (Sine * (y - FromY)) + ToX, (Sine * (x - FromX)) + (Cosine * (y - FromY)) + ToY);

    /// <summary>The way back, from the second print to the first.</summary>
    public Alignment Inverse() => new(Cosine, -Sine, ToX, ToY, FromX, FromY);

    private static float Weight(MatchWorkspace workspace, int index)
    {
        float belief = workspace.Belief[workspace.Best[index]];
        return belief * belief;
    }

    // The turn by the places around the centre and by the directions together.
    private Alignment Turned(PrintFeatures first, PrintFeatures second, MatchWorkspace workspace, int best, float weights)
    {
        unchecked
        {
            float length = MathF.Max(1e-9f, MathF.Sqrt((Cosine * Cosine) + (Sine * Sine)));
            float arm = weights * DirectionArmPixels * DirectionArmPixels / length;
            float cosine = Cosine * arm;
            float sine = Sine * arm;
            for (int index = 0; index < best; index++)
            {
                var pair = workspace.Pairs[workspace.Best[index]];
                float weight = Weight(workspace, index);
                float fromX = first.X[pair.First] - FromX;
                float fromY = first.Y[pair.First] - FromY;
                float toX = second.X[pair.Second] - ToX;
                float toY = second.Y[pair.Second] - ToY;
                cosine += weight * ((fromX * toX) + (fromY * toY));
                sine += weight * ((fromX * toY) - (fromY * toX));
            }

            float scale = MathF.Sqrt((cosine * cosine) + (sine * sine));
            return scale <= 0 ? this with { Cosine = 1, Sine = 0 } : this with { Cosine = cosine / scale, Sine = sine / scale };
        }
    }
}
