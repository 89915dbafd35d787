using System.Buffers;
using Biometrics.Fingerprints.Extraction.Planes;

namespace Biometrics.Fingerprints.Extraction.Enhancement;

/// <summary>Takes the local mean out of a picture and divides by the local deviation, so that wet, dry and pale places look alike.</summary>
internal static class Normalization
{
    /// <summary>Pixels from the middle of the window to its edge: the window spans more than two ridge periods, so ridges do not pull the mean along.</summary>
    public const int Reach = 10;

    /// <summary>Grey levels added to the deviation, so that noise of an empty place does not grow to full contrast.</summary>
    private const float Softening = 6f;

    /// <summary>Deviations beyond which a pixel counts as this far: scars and specks get no more weight than a ridge.</summary>
    private const float Limit = 2f;

    private const int Window = (2 * Reach) + 1;

    /// <summary>Ridges come out positive, valleys negative.</summary>
    /// <param name="source">Grey levels with filled margins, 0 black to 255 white.</param>
    /// <param name="target">Receives about −2 to 2.</param>
    /// <param name="deviation">Receives the mean local deviation of each block in grey levels.</param>
    public static void Apply(FloatPlane source, FloatPlane target, BlockGrid<float> deviation)
    {
        int length = source.Width + (2 * Reach);
        int[] sums = ArrayPool<int>.Shared.Rent(length);
        int[] squares = ArrayPool<int>.Shared.Rent(length);
        try
        {
            sums.AsSpan(0, length).Clear();
            squares.AsSpan(0, length).Clear();
            for (int y = -Reach; y < Reach; y++)
            {
                Add(source, y, 1, sums, squares);
            }

            for (int y = 0; y < source.Height; y++)
            {
                Add(source, y + Reach, 1, sums, squares);
                Row(source, target, y, sums, squares, deviation);
                Add(source, y - Reach, -1, sums, squares);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(sums);
            ArrayPool<int>.Shared.Return(squares);
        }
    }

    // Column sums over the rows of the window.
    private static void Add(FloatPlane source, int y, int sign, int[] sums, int[] squares)
    {
        unchecked
        {
            int length = source.Width + (2 * Reach);
            var row = source.Values.Span.Slice(source.At(-Reach, y), length);
            for (int x = 0; x < row.Length; x++)
            {
                int value = (int)row[x];
                sums[x] += sign * value;
                squares[x] += sign * value * value;
            }
        }
    }

    private static void Row(FloatPlane source, FloatPlane target, int y, int[] sums, int[] squares, BlockGrid<float> deviation)
    {
        unchecked
        {
            const float Share = 1f / (Window * Window);
            var from = source.Row(y);
            var to = target.Row(y);
            int sum = 0;
            int square = 0;
            for (int x = 0; x < Window - 1; x++)
            {
                sum += sums[x];
                square += squares[x];
            }

            int blockRow = y / FloatPlane.BlockPixels;
            for (int x = 0; x < from.Length; x++)
            {
                sum += sums[x + Window - 1];
                square += squares[x + Window - 1];
                float mean = sum * Share;
                float spread = MathF.Sqrt(MathF.Max(0, (square * Share) - (mean * mean)));
                to[x] = Math.Clamp((mean - from[x]) / (spread + Softening), -Limit, Limit);
                deviation[x / FloatPlane.BlockPixels, blockRow] += spread * (1f / (FloatPlane.BlockPixels * FloatPlane.BlockPixels));
                sum -= sums[x];
                square -= squares[x];
            }
        }
    }
}
