using Biometrics.Wsq.Bitstream;

namespace Biometrics.Wsq.Wavelet;

/// <summary>
/// A pair of wavelet filters as halves from the centre outward. Odd filters are symmetric about a sample; of even ones the low pass is symmetric and the
/// high pass antisymmetric about the middle between two samples, with the half to the right kept.
/// </summary>
/// <remarks>Source: WSQ specification 3.1, part 1, annex A (filters, edges) and annex B (transform table).</remarks>
internal sealed class FilterBank
{
    // Filters in use have 9 taps at most; a table of 255 would only cost time.
    private const int MostTaps = 32;

    private FilterBank(bool isOdd, float[] low, float[] high)
    {
        IsOdd = isOdd;
        Low = low;
        High = high;
        SynthesisLow = Alternate(high);
        SynthesisHigh = Alternate(low);
    }

    /// <summary>The bank of 9 and 7 taps of the FBI's parameter set.</summary>
    /// <remarks>Source: WSQ specification 3.1, part 3; A. Cohen, I. Daubechies, J.-C. Feauveau, 1992.</remarks>
    public static FilterBank Standard { get; } = new(
        isOdd: true,
        [0.852698679009404f, 0.377402855612654f, -0.110624404418423f, -0.023849465019380f, 0.037828455506995f],
        [0.788485616405664f, -0.418092273222212f, -0.040689417609558f, 0.064538882628938f]);

    /// <summary>The bank of 8 and 8 taps.</summary>
    /// <remarks>Source: WSQ specification 3.1, part 1, table of even-length filters.</remarks>
    public static FilterBank Even { get; } = new(
        isOdd: false,
        [0.852698679009403f, -0.097892967784096f, -0.123355841052751f, 0.075656911013991f],
        [0.603288944813938f, -0.188701427806327f, -0.052614150119248f, 0.032269441314469f]);

    /// <summary>Whether the filters have odd lengths.</summary>
    public bool IsOdd { get; }

    /// <summary>The low pass of analysis.</summary>
    public float[] Low { get; }

    /// <summary>The high pass of analysis.</summary>
    public float[] High { get; }

    /// <summary>The low pass of synthesis: the high pass of analysis with alternating signs.</summary>
    public float[] SynthesisLow { get; }

    /// <summary>The high pass of synthesis: the low pass of analysis with alternating signs.</summary>
    public float[] SynthesisHigh { get; }

    /// <summary>Whether the bank fits the fast way: odd, at most 9 and 7 taps.</summary>
    public bool IsFast => IsOdd && Low.Length <= 5 && High.Length <= 4;

    /// <summary>The bank of an option.</summary>
    public static FilterBank Of(WsqFilterBank bank) => bank == WsqFilterBank.Even ? Even : Standard;

    /// <summary>Reads the content of DTT.</summary>
    /// <exception cref="WsqFormatException">The table is cut off, or its filters are of different parity or too long.</exception>
    public static FilterBank Read(ref SegmentContent content)
    {
        int offset = content.Offset;
        int lowTaps = content.ReadByte();
        int highTaps = content.ReadByte();
        if (lowTaps is 0 or > MostTaps || highTaps is 0 or > MostTaps || ((lowTaps ^ highTaps) & 1) != 0)
        {
            throw new WsqFormatException(offset, "the wavelet filters have no taps, too many, or one an odd and one an even number");
        }

        bool isOdd = (lowTaps & 1) != 0;
        float[] low = ReadHalf(ref content, (lowTaps + 1) / 2);
        float[] high = ReadHalf(ref content, (highTaps + 1) / 2);
        if (!isOdd && Alternate(high).Sum() < 0)
        {
            // The table gives an antisymmetric filter reversed by convolution or not; only one way joins to a picture that is not negative.
            high = [.. high.Select(tap => -tap)];
        }

        return new FilterBank(isOdd, low, high);
    }

    /// <summary>Writes DTT.</summary>
    public SegmentWriter Write()
    {
        var segment = new SegmentWriter().Byte((Low.Length * 2) - (IsOdd ? 1 : 0)).Byte((High.Length * 2) - (IsOdd ? 1 : 0));
        foreach (float tap in Low)
        {
            segment.SignedScaled32(tap);
        }

        foreach (float tap in High)
        {
            segment.SignedScaled32(IsOdd ? tap : -tap);
        }

        return segment;
    }

    private static float[] ReadHalf(ref SegmentContent content, int count)
    {
        float[] half = new float[count];
        for (int index = 0; index < count; index++)
        {
            half[index] = content.ReadSignedScaled32();
        }

        return half;
    }

    private static float[] Alternate(float[] taps) => [.. taps.Select((tap, index) => (index & 1) == 0 ? tap : -tap)];
}
