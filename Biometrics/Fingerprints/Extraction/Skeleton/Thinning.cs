using Biometrics.Fingerprints.Extraction.Planes;

namespace Biometrics.Fingerprints.Extraction.Skeleton;

/// <summary>Thins lines to one pixel, 64 pixels at a time.</summary>
/// <remarks>Source of the rule: Z. Guo, R. Hall, "Parallel thinning with two-subiteration algorithms", 1989 (algorithm A1), written over bits.</remarks>
internal static class Thinning
{
    /// <summary>Rounds after which even a smear counts as thin; a ridge of ten pixels takes five.</summary>
    private const int MostRounds = 24;

    /// <summary>Thins in place.</summary>
    public static void Apply(BitPlane plane)
    {
        using var other = new BitPlane(plane.Width, plane.Height);
        for (int round = 0; round < MostRounds; round++)
        {
            bool changed = Pass(plane, other, true);
            changed |= Pass(other, plane, false);
            if (!changed)
            {
                return;
            }
        }
    }

    private static bool Pass(BitPlane source, BitPlane target, bool first)
    {
        unchecked
        {
            var from = source.Words.Span;
            var to = target.Words.Span;
            ulong changed = 0;
            int stride = source.Stride;
            for (int y = 0; y < source.Height; y++)
            {
                int end = source.RowStart(y) + source.WordsPerRow;
                for (int at = source.RowStart(y); at < end; at++)
                {
                    ulong here = from[at];
                    ulong removed = here == 0 ? 0 : Removed(from, at, stride, first) & here;
                    to[at] = here ^ removed;
                    changed |= removed;
                }
            }

            return changed != 0;
        }
    }

    // p2 north, then clockwise to p9 north-west. Bit 0 is leftmost, so the eastern neighbour of bit n is bit n + 1.
    private static ulong Removed(ReadOnlySpan<ulong> from, int at, int stride, bool first)
    {
        unchecked
        {
            ulong north = from[at - stride];
            ulong here = from[at];
            ulong south = from[at + stride];
            ulong p2 = north;
            ulong p3 = (north >> 1) | (from[at - stride + 1] << 63);
            ulong p9 = (north << 1) | (from[at - stride - 1] >> 63);
            ulong p4 = (here >> 1) | (from[at + 1] << 63);
            ulong p8 = (here << 1) | (from[at - 1] >> 63);
            ulong p6 = south;
            ulong p5 = (south >> 1) | (from[at + stride + 1] << 63);
            ulong p7 = (south << 1) | (from[at + stride - 1] >> 63);
            ulong once = ExactlyOne(~p2 & (p3 | p4), ~p4 & (p5 | p6), ~p6 & (p7 | p8), ~p8 & (p9 | p2));
            ulong two = AtLeastTwo(p9 | p2, p3 | p4, p5 | p6, p7 | p8) & AtLeastTwo(p2 | p3, p4 | p5, p6 | p7, p8 | p9);
            ulong four = (p9 | p2) & (p3 | p4) & (p5 | p6) & (p7 | p8) & (p2 | p3) & (p4 | p5) & (p6 | p7) & (p8 | p9);
            ulong keep = first ? (p6 | p7 | ~p9) & p8 : (p2 | p3 | ~p5) & p4;
            return once & two & ~four & ~keep;
        }
    }

    private static ulong ExactlyOne(ulong a, ulong b, ulong c, ulong d) => (a ^ b ^ c ^ d) & ~(a & b) & ~(c & d);

    private static ulong AtLeastTwo(ulong a, ulong b, ulong c, ulong d) => (a & b) | (c & d) | ((a ^ b) & (c ^ d));
}
