using Biometrics.Fingerprints.Flow;

namespace Biometrics.Fingerprints.Matching.Evidence;

/// <summary>How well the ridges of both prints run along each other once the prints lie on each other.</summary>
internal static class FlowAgreement
{
    /// <summary>Taken where one print has no measured flow: what prints of the same finger have in the mean.</summary>
    private const float Unknown = 0.95f;

    /// <summary>The mean cosine of the doubled angle between the flows, from 0 (no agreement, or nothing in common) to 1.</summary>
    public static float Measure(RidgeFlow first, RidgeFlow second, Alignment alignment)
    {
        if (!first.HasAngles || !second.HasAngles)
        {
            return Unknown;
        }

        unchecked
        {
            int turn = 2 * alignment.Turn;
            float sum = 0;
            int count = 0;
            for (int index = 0; index < first.Cells.Length; index++)
            {
                byte cell = first.Cells[index];
                if ((cell & RidgeFlow.SeenBit) == 0)
                {
                    continue;
                }

                float column = (index % first.Columns) + 0.5f;
                float row = (index / first.Columns) + 0.5f;
                (float x, float y) = alignment.Map(column * RidgeFlow.CellPixels, -row * RidgeFlow.CellPixels);
                byte other = second.At(x, -y);
                if ((other & RidgeFlow.SeenBit) != 0)
                {
                    sum += TurnTable.Cosines[(cell + turn - other) & 255];
                    count++;
                }
            }

            return count == 0 ? 0 : MathF.Max(0, sum / count);
        }
    }
}
