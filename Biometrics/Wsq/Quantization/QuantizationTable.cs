using Biometrics.Wsq.Bitstream;
using Biometrics.Wsq.Wavelet;

namespace Biometrics.Wsq.Quantization;

/// <summary>The bin widths of all bands.</summary>
/// <remarks>Source: WSQ specification 3.1, part 1, annex B, quantization table.</remarks>
internal sealed class QuantizationTable
{
    /// <summary>Where in a bin its value is put back, as the FBI's parameter set has it.</summary>
    private static readonly ScaledNumber StandardCenter = new(44, 2);

    private QuantizationTable(double center, double[] widths, double[] zeroWidths)
    {
        Center = center;
        Widths = widths;
        ZeroWidths = zeroWidths;
    }

    /// <summary>C: how much of a bin is taken off the upper edge when its value is put back, from 0 to 1.</summary>
    public double Center { get; }

    /// <summary>Q of each of 64 bands, in units of the normalized image; 0 where nothing of a band is coded.</summary>
    public IReadOnlyList<double> Widths { get; }

    /// <summary>Z of each band: width of the bin around 0.</summary>
    public IReadOnlyList<double> ZeroWidths { get; }

    /// <summary>Makes the table of an encoder, rounded as it will be written.</summary>
    /// <param name="widths">Q of each coded band.</param>
    /// <param name="zeroBin">Z in multiples of Q.</param>
    public static QuantizationTable Of(IReadOnlyList<double> widths, double zeroBin)
    {
        double[] rounded = new double[WaveletTree.Bands];
        double[] zeroWidths = new double[WaveletTree.Bands];
        for (int band = 0; band < widths.Count; band++)
        {
            rounded[band] = Scaled(widths[band]).Value;
            zeroWidths[band] = Scaled(widths[band] * zeroBin).Value;
        }

        return new QuantizationTable(StandardCenter.Value, rounded, zeroWidths);
    }

    /// <summary>Reads the content of DQT.</summary>
    public static QuantizationTable Read(ref SegmentContent content)
    {
        double center = content.ReadScaled16();
        double[] widths = new double[WaveletTree.Bands];
        double[] zeroWidths = new double[WaveletTree.Bands];
        for (int band = 0; band < WaveletTree.Bands; band++)
        {
            widths[band] = content.ReadScaled16();
            zeroWidths[band] = content.ReadScaled16();
        }

        return new QuantizationTable(center, widths, zeroWidths);
    }

    /// <summary>Writes DQT.</summary>
    public SegmentWriter Write()
    {
        var segment = new SegmentWriter().Scaled16(StandardCenter);
        for (int band = 0; band < WaveletTree.Bands; band++)
        {
            segment.Scaled16(Scaled(Widths[band])).Scaled16(Scaled(ZeroWidths[band]));
        }

        return segment;
    }

    /// <summary>The coefficient that an index stands for: (k - C) Q + Z / 2, mirrored below 0.</summary>
    /// <param name="band">The band.</param>
    /// <param name="index">k.</param>
    public float Value(int band, int index)
    {
        float bins = (Math.Abs(index) - (float)Center) * (float)Widths[band];
        float magnitude = (float)(bins + (ZeroWidths[band] / 2));
        return index == 0 ? 0 : index < 0 ? -magnitude : magnitude;
    }

    private static ScaledNumber Scaled(double value) => ScaledNumber.Of(Math.Min(value, ushort.MaxValue), ushort.MaxValue);
}
