using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Biometrics.Fingerprints.Extraction.Orientation;
using Biometrics.Fingerprints.Extraction.Planes;

namespace Biometrics.Fingerprints.Extraction.Enhancement;

/// <summary>Runs over every block of a picture the ridge filter of the direction and period found there.</summary>
internal static class RidgeFiltering
{
    /// <summary>Filters the foreground; the rest becomes 0.</summary>
    public static void Apply(FloatPlane picture, FloatPlane target, RidgeFilters filters, OrientationField orientation, PeriodField period, BlockGrid<bool> foreground)
    {
        for (int row = 0; row < picture.BlockRows; row++)
        {
            for (int column = 0; column < picture.BlockColumns; column++)
            {
                if (foreground[column, row])
                {
                    var filter = filters.Nearest(orientation.Along(column, row), period.Index[column / PeriodField.CellBlocks, row / PeriodField.CellBlocks]);
                    Block(picture, target, column * FloatPlane.BlockPixels, row * FloatPlane.BlockPixels, filter);
                }
            }
        }
    }

    // A block is eight registers, one a row. Each tap is one weight for all 64 pixels: a broadcast and eight multiply-adds.
    // The order of the taps is that of the plain loop, and fused multiply-add rounds once in both, so both agree bit for bit.
    private static void Block(FloatPlane picture, FloatPlane target, int x, int y, RidgeFilter filter)
    {
        unchecked
        {
            ref float source = ref MemoryMarshal.GetReference(picture.Values.Span);
            nuint stride = (nuint)picture.Stride;
            var sum0 = Vector256<float>.Zero;
            var sum1 = Vector256<float>.Zero;
            var sum2 = Vector256<float>.Zero;
            var sum3 = Vector256<float>.Zero;
            var sum4 = Vector256<float>.Zero;
            var sum5 = Vector256<float>.Zero;
            var sum6 = Vector256<float>.Zero;
            var sum7 = Vector256<float>.Zero;
            for (int row = 0; row < RidgeFilters.Side; row++)
            {
                int end = filter.Ends[row];
                nuint line = (nuint)picture.At(x - RidgeFilters.Reach, y + row - RidgeFilters.Reach);
                ref float weights = ref filter.Weights[row * RidgeFilters.Side];
                for (int tap = filter.Starts[row]; tap < end; tap++)
                {
                    var weight = Vector256.Create(Unsafe.Add(ref weights, tap));
                    nuint place = line + (nuint)tap;
                    sum0 = Vector256.FusedMultiplyAdd(weight, Vector256.LoadUnsafe(ref source, place), sum0);
                    sum1 = Vector256.FusedMultiplyAdd(weight, Vector256.LoadUnsafe(ref source, place + stride), sum1);
                    sum2 = Vector256.FusedMultiplyAdd(weight, Vector256.LoadUnsafe(ref source, place + (2 * stride)), sum2);
                    sum3 = Vector256.FusedMultiplyAdd(weight, Vector256.LoadUnsafe(ref source, place + (3 * stride)), sum3);
                    sum4 = Vector256.FusedMultiplyAdd(weight, Vector256.LoadUnsafe(ref source, place + (4 * stride)), sum4);
                    sum5 = Vector256.FusedMultiplyAdd(weight, Vector256.LoadUnsafe(ref source, place + (5 * stride)), sum5);
                    sum6 = Vector256.FusedMultiplyAdd(weight, Vector256.LoadUnsafe(ref source, place + (6 * stride)), sum6);
                    sum7 = Vector256.FusedMultiplyAdd(weight, Vector256.LoadUnsafe(ref source, place + (7 * stride)), sum7);
                }
            }

            ref float sink = ref MemoryMarshal.GetReference(target.Values.Span);
            nuint to = (nuint)target.At(x, y);
            sum0.StoreUnsafe(ref sink, to);
            sum1.StoreUnsafe(ref sink, to + stride);
            sum2.StoreUnsafe(ref sink, to + (2 * stride));
            sum3.StoreUnsafe(ref sink, to + (3 * stride));
            sum4.StoreUnsafe(ref sink, to + (4 * stride));
            sum5.StoreUnsafe(ref sink, to + (5 * stride));
            sum6.StoreUnsafe(ref sink, to + (6 * stride));
            sum7.StoreUnsafe(ref sink, to + (7 * stride));
        }
    }
}
