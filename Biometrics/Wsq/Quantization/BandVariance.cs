using System.Numerics;
using Biometrics.Wsq.Wavelet;

namespace Biometrics.Wsq.Quantization;

/// <summary>How much the bands of an image vary: what an encoder chooses its bin widths by.</summary>
/// <remarks>Source: WSQ specification 3.1, part 3, computation of variances.</remarks>
internal static class BandVariance
{
    /// <summary>Sum of the four lowest variances under which whole bands are measured, in squared units of the normalized image.</summary>
    private const double FlatImageVariance = 20_000;

    /// <summary>The variance of each coded band.</summary>
    public static double[] Measure(WaveletTree tree, CoefficientPlanes planes)
    {
        double[] variances = new double[WaveletTree.CodedBands];
        for (int band = 0; band < variances.Length; band++)
        {
            variances[band] = Of(tree.Subbands[band], Middle(tree.Subbands[band].Region), planes);
        }

        bool isFlat = variances[0] + variances[1] + variances[2] + variances[3] < FlatImageVariance;
        for (int band = 0; band < variances.Length && isFlat; band++)
        {
            variances[band] = Of(tree.Subbands[band], tree.Subbands[band].Region, planes);
        }

        return variances;
    }

    // Prints lie in the middle: an eighth is left out at both sides, nine 32nds on top and as much at the bottom.
    private static Region Middle(Region band) =>
        new(band.X + (band.Width / 8), band.Y + (9 * band.Height / 32), 3 * band.Width / 4, 7 * band.Height / 16);

    private static double Of(Subband band, Region region, CoefficientPlanes planes)
    {
        float[] plane = planes.Quarters(band.Depth);
        if (region.Count < 2)
        {
            // Of images of a few pixels there is no middle, and of one coefficient no variance: its square stands for it.
            return region.Equals(band.Region) ? Square(region, plane, planes.Stride) : Of(band, band.Region, planes);
        }

        double sum = 0;
        double squares = 0;
        for (int y = region.Y; y < region.Y + region.Height; y++)
        {
            (float rowSum, float rowSquares) = Sums(plane.AsSpan((y * planes.Stride) + region.X, region.Width));
            sum += rowSum;
            squares += rowSquares;
        }

        return (squares - (sum * sum / region.Count)) / (region.Count - 1);
    }

    private static double Square(Region region, float[] plane, int stride) =>
        region.Count == 0 ? 0 : Math.Pow(plane[(region.Y * stride) + region.X], 2);

    private static (float Sum, float Squares) Sums(ReadOnlySpan<float> row)
    {
        Vector<float> sums = Vector<float>.Zero;
        Vector<float> squares = Vector<float>.Zero;
        int x = 0;
        for (; x <= row.Length - Vector<float>.Count; x = unchecked(x + Vector<float>.Count))
        {
            var values = new Vector<float>(row[x..]);
            sums += values;
            squares = Vector.MultiplyAddEstimate(values, values, squares);
        }

        float sum = Vector.Sum(sums);
        float square = Vector.Sum(squares);
        for (; x < row.Length; x++)
        {
            sum += row[x];
            square += row[x] * row[x];
        }

        return (sum, square);
    }
}
