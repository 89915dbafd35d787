using System.Numerics;
using Biometrics.Fingerprints.Flow;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Matching.Features;

/// <summary>What the matcher needs of a print, in arrays of their own and sorted by direction, so that the test of directions is a range.</summary>
internal sealed class PrintFeatures
{
    /// <summary>Minutiae that take part; more than this many are mostly noise. The surest are kept.</summary>
    public const int MostMinutiae = 128;

    private PrintFeatures(Minutia[] minutiae, RidgeFlow flow)
    {
        Count = minutiae.Length;
        Minutiae = minutiae;
        X = [.. minutiae.Select(one => (float)one.X)];
        Y = [.. minutiae.Select(one => (float)-one.Y)];
        Directions = [.. minutiae.Select(one => one.Direction)];
        Starts = MakeStarts(Directions);
        Cylinders = CylinderCodes.Make(minutiae, out ulong[] seen);
        Seen = seen;
        Weights = new ushort[Count];
        for (int index = 0; index < Weights.Length; index++)
        {
            foreach (ulong word in Cylinders.AsSpan(index * CylinderCodes.Layers, CylinderCodes.Layers))
            {
                Weights[index] += (ushort)BitOperations.PopCount(word);
            }
        }

        Flow = flow;
        FlowCodes = flow.HasAngles ? Features.FlowCodes.Make(minutiae, flow) : [];
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

    /// <summary>Six words a minutia.</summary>
    public ulong[] Cylinders { get; }

    /// <summary>A word a minutia: its cells that were seen, none where there is no cylinder.</summary>
    public ulong[] Seen { get; }

    /// <summary>Bits set in each cylinder.</summary>
    public ushort[] Weights { get; }

    public RidgeFlow Flow { get; }

    /// <summary>Thirty-two bytes a minutia; none without measured flow.</summary>
    public byte[] FlowCodes { get; }

    public static PrintFeatures Of(MinutiaSet set, RidgeFlow flow)
    {
        IEnumerable<Minutia> kept = set.Items.Count <= MostMinutiae
            ? set.Items
            : set.Items.OrderByDescending(one => one.Quality).Take(MostMinutiae);
        Minutia[] sorted = [.. kept.OrderBy(one => one.Direction).ThenBy(one => one.Y).ThenBy(one => one.X).ThenBy(one => one.Kind)];
        return new PrintFeatures(sorted, flow);
    }

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
}
