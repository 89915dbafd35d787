using System.Numerics;
using Biometrics.Fingerprints.Extraction.Planes;

namespace Biometrics.Fingerprints.Extraction.Skeleton;

/// <summary>Finds where the lines of a skeleton end.</summary>
internal static class SkeletonEnds
{
    public static void Collect(BitPlane skeleton, List<Pixel> ends)
    {
        unchecked
        {
            ends.Clear();
            var words = skeleton.Words.Span;
            for (int y = 0; y < skeleton.Height; y++)
            {
                int start = skeleton.RowStart(y);
                for (int word = 0; word < skeleton.WordsPerRow; word++)
                {
                    for (ulong bits = words[start + word]; bits != 0; bits &= bits - 1)
                    {
                        int x = (word * 64) + BitOperations.TrailingZeroCount(bits);
                        if (RidgeWalk.IsEnd(skeleton.Neighbours(x, y)))
                        {
                            ends.Add(new Pixel((short)x, (short)y));
                        }
                    }
                }
            }
        }
    }
}
