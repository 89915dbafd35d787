using System.Numerics;
using Biometrics.Fingerprints.Flow;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Matching.Features;

/// <summary>What the matcher needs of a print, in arrays of their own and sorted by direction, so that the test of directions is a range.</summary>
internal sealed class PrintFeatures
{
    /// <summary>Minutiae that take part; more than this many are mostly noise. The surest are kept.</summary>
    public const int MostMinutiae = 128;

    private PrintFeatures(Minutia[] minutiae, RidgeFlow flow, float periodPixels)
    {
        Count = minutiae.Length;
        Minutiae = minutiae;
        X = new float[Count];
        Y = new float[Count];
        Directions = new byte[Count];
        Codes = new ulong[Count * MinutiaCodes.Words];
        Flow = flow;
        PeriodPixels = periodPixels;
        CylinderCodes.Make(minutiae, Codes);
        if (flow.HasAngles)
        {
            FlowCodes.Make(minutiae, flow, Codes);
        }

        Place();
        Starts = MakeStarts(Directions);
    }

    public int Count { get; }

    /// <summary>The minutiae in the order of all arrays.</summary>
    public Minutia[] Minutiae { get; }

    /// <summary>Pixels to the right.</summary>
    public float[] X { get; }

    /// <summary>Pixels upwards: negative, as pictures begin at the top.</summary>
    public float[] Y { get; }

    public byte[] Directions { get; }

    /// <summary>By direction, and one beyond: how many minutiae have a smaller one.</summary>
    public byte[] Starts { get; }

    /// <summary>The codes of the minutiae, laid out as <see cref="MinutiaCodes"/> tells.</summary>
    public ulong[] Codes { get; }

    public RidgeFlow Flow { get; }

    /// <summary>The median distance from ridge to ridge in pixels of 500 ppi; 0 where unknown.</summary>
    public float PeriodPixels { get; }

    /// <summary>Makes them.</summary>
    /// <param name="set">The minutiae.</param>
    /// <param name="flow">The flow.</param>
    /// <param name="periodPixels">The median distance from ridge to ridge, or 0.</param>
    public static PrintFeatures Of(MinutiaSet set, RidgeFlow flow, float periodPixels)
    {
        IReadOnlyList<Minutia> items = set.Items;
        Minutia[] kept = items.Count <= MostMinutiae
            ? [.. items]
            : [.. items.OrderByDescending(one => one.Quality).Take(MostMinutiae)];
        ulong[] keys = new ulong[kept.Length];
        for (int index = 0; index < keys.Length; index++)
        {
            keys[index] = SortKey(kept[index]);
        }

        Array.Sort(keys, kept);
        return new PrintFeatures(kept, flow, periodPixels);
    }

    /// <summary>Whether a minutia has a code.</summary>
    public ulong SeenOf(int index) => Codes[(index * MinutiaCodes.Words) + MinutiaCodes.Seen];

    /// <summary>An order of prints by their content, so that a score does not depend on which of two is named first.</summary>
    /// <returns>Negative, 0 or positive, as for every order; 0 only where both score alike with everything.</returns>
    public int OrderAgainst(PrintFeatures other)
    {
        int order = Count.CompareTo(other.Count);
        for (int index = 0; order == 0 && index < Count; index++)
        {
            order = X[index].CompareTo(other.X[index]);
            order = order != 0 ? order : Y[index].CompareTo(other.Y[index]);
            order = order != 0 ? order : Directions[index].CompareTo(other.Directions[index]);
        }

        return order != 0 ? order : Flow.Cells.AsSpan().SequenceCompareTo(other.Flow.Cells);
    }

    // By direction, then by place and kind: minutiae of one key are equal in everything, so that the order does not depend on theirs.
    private static ulong SortKey(Minutia one) => unchecked(
        ((ulong)one.Direction << 48) | ((ulong)(ushort)(one.Y - short.MinValue) << 32) | ((ulong)(ushort)(one.X - short.MinValue) << 16) | ((ulong)one.Kind << 8) | one.Quality);

    private static byte[] MakeStarts(byte[] directions)
    {
        byte[] starts = new byte[Minutia.DirectionsPerTurn + 1];
        int index = 0;
        for (int direction = 0; direction < starts.Length; direction++)
        {
            while (index < directions.Length && directions[index] < direction)
            {
                index++;
            }

            starts[direction] = (byte)index;
        }

        return starts;
    }

    private void Place()
    {
        unchecked
        {
            for (int index = 0; index < Count; index++)
            {
                Minutia one = Minutiae[index];
                X[index] = one.X;
                Y[index] = -one.Y;
                Directions[index] = one.Direction;
                var code = Codes.AsSpan(index * MinutiaCodes.Words, MinutiaCodes.Words);
                int weight = 0;
                foreach (ulong layer in code[..CylinderCodes.Layers])
                {
                    weight += BitOperations.PopCount(layer);
                }

                code[MinutiaCodes.Place] = MinutiaCodes.Pack(one.X, (short)-one.Y, one.Direction, weight);
            }
        }
    }
}
