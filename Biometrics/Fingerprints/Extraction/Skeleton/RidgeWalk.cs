using System.Numerics;
using Biometrics.Fingerprints.Extraction.Planes;

namespace Biometrics.Fingerprints.Extraction.Skeleton;

/// <summary>Walks along the lines of a skeleton.</summary>
internal static class RidgeWalk
{
    // Offsets of the neighbours in the order of BitPlane.Neighbours.
    private static ReadOnlySpan<sbyte> OffsetX => [0, 1, 1, 1, 0, -1, -1, -1];

    private static ReadOnlySpan<sbyte> OffsetY => [-1, -1, 0, 1, 1, 1, 0, -1];

    /// <summary>Whether the neighbours of a pixel leave it as the end of a line: one run of them, of two pixels at most.</summary>
    public static bool IsEnd(int neighbours)
    {
        unchecked
        {
            int runs = BitOperations.PopCount((uint)(neighbours & ~((neighbours << 1) | (neighbours >> 7))));
            return runs == 1 && BitOperations.PopCount((uint)neighbours) <= 2;
        }
    }

    /// <summary>Walks from an end until the line ends, forks or has been followed far enough.</summary>
    /// <param name="skeleton">Lines of one pixel.</param>
    /// <param name="start">The end to start from.</param>
    /// <param name="path">Receives the pixels, the start first; its length is the farthest walk.</param>
    /// <param name="length">How many pixels were walked, a fork not counted.</param>
    public static WalkStop Follow(BitPlane skeleton, Pixel start, Span<Pixel> path, out int length)
    {
        unchecked
        {
            path[0] = start;
            length = 1;
            int back = -1;
            var here = start;
            while (length < path.Length)
            {
                int ahead = skeleton.Neighbours(here.X, here.Y);
                if (back >= 0)
                {
                    ahead &= ~(Ring(back) | Ring(back + 1) | Ring(back + 7));
                }

                if (ahead == 0)
                {
                    return WalkStop.End;
                }

                if (BitOperations.PopCount((uint)(ahead & ~((ahead << 1) | (ahead >> 7)))) > 1)
                {
                    return WalkStop.Fork;
                }

                int straight = ahead & 0b01010101;
                int step = BitOperations.TrailingZeroCount(straight != 0 ? straight : ahead);
                here = new Pixel((short)(here.X + OffsetX[step]), (short)(here.Y + OffsetY[step]));
                back = (step + 4) & 7;
                path[length++] = here;
            }

            return WalkStop.Far;
        }
    }

    private static int Ring(int place) => 1 << (place & 7);
}
