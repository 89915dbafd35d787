namespace Biometrics.Wsq.Wavelet;

/// <summary>How lines go on beyond their ends.</summary>
/// <remarks>Source: WSQ specification 3.1, part 1, annex A: whole-sample symmetric for odd filters, half-sample symmetric for even ones.</remarks>
internal static class Mirror
{
    /// <summary>Reflection about the first and the last sample: … 2 1 0 1 2 …; keeps even places even and odd ones odd.</summary>
    /// <param name="place">Any place.</param>
    /// <param name="length">Samples of the line, at least 1.</param>
    public static int Whole(int place, int length)
    {
        if (place >= 0 && place < length)
        {
            return place;
        }

        if (length == 1)
        {
            return 0;
        }

        int period = 2 * (length - 1);
        int within = ((place % period) + period) % period;
        return within < length ? within : period - within;
    }

    /// <summary>Reflection about the edges before the first and behind the last sample: … 1 0 0 1 ….</summary>
    public static int Half(int place, int length)
    {
        int period = 2 * length;
        int within = ((place % period) + period) % period;
        return within < length ? within : period - 1 - within;
    }
}
