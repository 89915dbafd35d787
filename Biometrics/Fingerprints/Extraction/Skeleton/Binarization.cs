using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Biometrics.Fingerprints.Extraction.Planes;

namespace Biometrics.Fingerprints.Extraction.Skeleton;

/// <summary>Parts a filtered picture into ridges and valleys by its sign.</summary>
internal static class Binarization
{
    /// <summary>Eight pixels of a block row make a byte of a word: blocks never straddle words.</summary>
    /// <param name="picture">Ridges positive, valleys negative.</param>
    /// <param name="foreground">Blocks to take; all else is neither ridge nor valley.</param>
    /// <param name="ridges">Receives the ridges.</param>
    /// <param name="valleys">Receives the valleys.</param>
    public static void Apply(FloatPlane picture, BlockGrid<bool> foreground, BitPlane ridges, BitPlane valleys)
    {
        unchecked
        {
            ref float source = ref MemoryMarshal.GetReference(picture.Values.Span);
            var ridge = ridges.Words.Span;
            var valley = valleys.Words.Span;
            for (int y = 0; y < picture.Height; y++)
            {
                int start = ridges.RowStart(y);
                for (int column = 0; column < picture.BlockColumns; column++)
                {
                    if (foreground[column, y / FloatPlane.BlockPixels])
                    {
                        var values = Vector256.LoadUnsafe(ref source, (nuint)picture.At(column * FloatPlane.BlockPixels, y));
                        ulong bits = Vector256.GreaterThan(values, Vector256<float>.Zero).ExtractMostSignificantBits();
                        int shift = column * FloatPlane.BlockPixels & 63;
                        ridge[start + (column >> 3)] |= bits << shift;
                        valley[start + (column >> 3)] |= (~bits & 0xFF) << shift;
                    }
                }
            }
        }
    }
}
