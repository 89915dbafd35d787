using Biometrics.Wsq.Wavelet;

namespace Biometrics.Wsq.Quantization;

/// <summary>Chooses the bin widths for a bit rate.</summary>
/// <remarks>Source: WSQ specification 3.1, part 3: parameters of encoder number one.</remarks>
internal static class BinWidths
{
    /// <summary>Z in multiples of Q.</summary>
    public const double ZeroBin = 1.2;

    /// <summary>Variance under which nothing of a band is coded, in squared units of the normalized image.</summary>
    private const double LeastVariance = 1.01;

    /// <summary>Bins wider than so many standard deviations hold nothing but zero.</summary>
    private const double MostDeviations = 5;

    /// <summary>Range of a normalized coefficient that bins are laid over, in standard deviations, by half.</summary>
    private const double LoadingFactor = 2.5;

    /// <summary>The finest bins: a coefficient of an 8-bit picture, at most 128 × 32, still has an index under 32 767. Only rates beyond any use come here.</summary>
    private const double LeastWidth = 0.2;

    private const int FineBands = 4;

    private const int FirstCoarseBand = 51;

    /// <summary>Perceptual weights of bands 52 to 59; all others are 1.</summary>
    private static readonly double[] Weights = [1.32, 1.08, 1.42, 1.08, 1.32, 1.42, 1.08, 1.08];

    /// <summary>Q of each coded band; 0 where nothing of it is coded.</summary>
    /// <param name="variances">The variance of each coded band.</param>
    /// <param name="bitRate">Wanted bits a pixel.</param>
    public static double[] Choose(double[] variances, double bitRate)
    {
        double[] relative = [.. variances.Select(Relative)];
        List<int> kept = [.. Enumerable.Range(0, WaveletTree.CodedBands).Where(band => relative[band] > 0)];
        double scale = 1;
        int dropped = 1;
        while (kept.Count > 0 && dropped > 0)
        {
            scale = Scale(variances, relative, kept, bitRate);
            dropped = kept.RemoveAll(band => relative[band] / scale >= MostDeviations * Math.Sqrt(variances[band]));
        }

        return [.. relative.Select(width => width > 0 ? Math.Max(LeastWidth, width / scale) : 0)];
    }

    private static double Relative(double variance, int band)
    {
        if (variance < LeastVariance)
        {
            return 0;
        }

        double weight = band < 52 ? 1 : Weights[band - 52];
        return band < FineBands ? 1 : 10 / (weight * Math.Log(variance));
    }

    // Fewer coefficients in a band weigh less: each level of splitting quarters them.
    private static double Share(int band) => band < FineBands ? 1 / 1024d : band < FirstCoarseBand ? 1 / 256d : 1 / 16d;

    private static double Scale(double[] variances, double[] relative, List<int> kept, double bitRate)
    {
        double share = kept.Sum(Share);
        double logarithm = kept.Sum(band => Share(band) * Math.Log(Math.Sqrt(variances[band]) / relative[band]));
        return Math.Pow(2, (bitRate / share) - 1) / LoadingFactor / Math.Exp(logarithm / share);
    }
}
