namespace Biometrics.Wsq.Wavelet;

/// <summary>One line forward and back, for filters of any length, tap by tap: the definition, and the way for banks that the fast way does not know.</summary>
/// <remarks>
/// Odd filters: low sample k is centred on place 2k, high sample k on 2k + 1. Even filters: both between 2k and 2k + 1.
/// Source: WSQ specification 3.1, part 1, annex A.
/// </remarks>
internal static class PlainTransform
{
    /// <summary>Splits a line into its low and its high half.</summary>
    public static void Split(ReadOnlySpan<float> line, FilterBank bank, Span<float> low, Span<float> high)
    {
        for (int k = 0; k < low.Length; k++)
        {
            low[k] = bank.IsOdd ? Symmetric(line, 2 * k, bank.Low) : Between(line, 2 * k, bank.Low, 1);
        }

        for (int k = 0; k < high.Length; k++)
        {
            high[k] = bank.IsOdd ? Symmetric(line, (2 * k) + 1, bank.High) : Between(line, 2 * k, bank.High, -1);
        }
    }

    /// <summary>Joins the halves to a line.</summary>
    public static void Join(ReadOnlySpan<float> low, ReadOnlySpan<float> high, FilterBank bank, Span<float> line)
    {
        for (int place = 0; place < line.Length; place++)
        {
            line[place] = bank.IsOdd ? JoinOdd(low, high, bank, place, line.Length) : JoinEven(low, high, bank, place, line.Length);
        }
    }

    private static float Symmetric(ReadOnlySpan<float> line, int center, float[] half)
    {
        float sum = half[0] * line[center];
        for (int tap = 1; tap < half.Length; tap++)
        {
            sum += half[tap] * (line[Mirror.Whole(center - tap, line.Length)] + line[Mirror.Whole(center + tap, line.Length)]);
        }

        return sum;
    }

    private static float Between(ReadOnlySpan<float> line, int left, float[] half, int signOfLeft)
    {
        float sum = 0;
        for (int tap = 0; tap < half.Length; tap++)
        {
            sum += half[tap] * (line[Mirror.Half(left + 1 + tap, line.Length)] + (signOfLeft * line[Mirror.Half(left - tap, line.Length)]));
        }

        return sum;
    }

    private static float JoinOdd(ReadOnlySpan<float> low, ReadOnlySpan<float> high, FilterBank bank, int place, int length) =>
        Gather(low, bank.SynthesisLow, place, length, parity: 0) + Gather(high, bank.SynthesisHigh, place, length, parity: 1);

    // Samples of one half stand on the even places or on the odd ones.
    private static float Gather(ReadOnlySpan<float> half, float[] taps, int place, int length, int parity)
    {
        float sum = 0;
        for (int offset = 1 - taps.Length; offset < taps.Length; offset++)
        {
            int mirrored = Mirror.Whole(place + offset, length);
            if (((place + offset) & 1) == parity && half.Length > 0)
            {
                sum += taps[Math.Abs(offset)] * half[mirrored >> 1];
            }
        }

        return sum;
    }

    private static float JoinEven(ReadOnlySpan<float> low, ReadOnlySpan<float> high, FilterBank bank, int place, int length)
    {
        float sum = 0;
        for (int tap = 0; tap < Math.Max(bank.SynthesisLow.Length, bank.SynthesisHigh.Length); tap++)
        {
            float lowTap = tap < bank.SynthesisLow.Length ? bank.SynthesisLow[tap] : 0;
            float highTap = tap < bank.SynthesisHigh.Length ? bank.SynthesisHigh[tap] : 0;
            bool isRightOfCenter = ((place - 1 - tap) & 1) == 0;
            int sample = isRightOfCenter ? (place - 1 - tap) >> 1 : (place + tap) >> 1;
            float highPart = highTap * Antisymmetric(high, sample, length);
            sum += (lowTap * HalfSymmetric(low, sample, length)) + (isRightOfCenter ? highPart : -highPart);
        }

        return sum;
    }

    private static float HalfSymmetric(ReadOnlySpan<float> low, int sample, int length)
    {
        while (sample < 0 || sample >= low.Length)
        {
            sample = sample < 0 ? -1 - sample : length - 1 - sample;
        }

        return low[sample];
    }

    private static float Antisymmetric(ReadOnlySpan<float> high, int sample, int length)
    {
        int sign = 1;
        while (sample < 0 || sample >= high.Length)
        {
            int reflected = sample < 0 ? -1 - sample : length - 1 - sample;
            if (reflected == sample)
            {
                return 0;  // the sample on the axis of a line of odd length is its own opposite
            }

            sample = reflected;
            sign = -sign;
        }

        return sign * high[sample];
    }
}
