using Biometrics.Fingerprints.Extraction.Orientation;

namespace Biometrics.Fingerprints.Extraction.Enhancement;

/// <summary>Gabor filters for every direction and period; a full ridge of that kind answers about 1, an even place 0.</summary>
internal sealed class RidgeFilters
{
    /// <summary>Directions from 0 up to π, along the ridge.</summary>
    public const int Directions = 32;

    /// <summary>Pixels from the middle to the edge of a filter.</summary>
    public const int Reach = 10;

    /// <summary>Pixels along a side.</summary>
    public const int Side = (2 * Reach) + 1;

    /// <summary>Deviation of the window along the ridge. Run "filters" of 2026-11-22: 4 to 4.5 within half a point, 5.5 a point worse at FMR1000.</summary>
    private const float AlongPixels = 4.2f;

    /// <summary>Deviation of the window across the ridge. Same run: 3 to 3.5 alike.</summary>
    private const float AcrossPixels = 3.2f;

    /// <summary>Window under which a weight is left out, a third of all. Run "window" of 2026-11-22: 0, 0.02, 0.04 and 0.08 within half a point, a third less time.</summary>
    private const float LeastWindow = 0.04f;

    private readonly RidgeFilter[] _filters = new RidgeFilter[Directions * PeriodScale.Count];

    /// <summary>Makes the bank.</summary>
    public RidgeFilters()
    {
        for (int index = 0; index < _filters.Length; index++)
        {
            float angle = index / PeriodScale.Count * MathF.PI / Directions;
            int period = index % PeriodScale.Count;
            _filters[index] = RidgeFilter.Of(Make(angle, PeriodScale.At(period)));
        }
    }

    /// <summary>The filter nearest to an angle and a period.</summary>
    /// <param name="alongRadians">Along the ridges, from 0 up to π, y downwards.</param>
    /// <param name="periodIndex">A place in <see cref="PeriodScale"/>.</param>
    public RidgeFilter Nearest(float alongRadians, float periodIndex)
    {
        int direction = (int)((alongRadians * (Directions / MathF.PI)) + 0.5f) % Directions;
        int period = Math.Clamp((int)(periodIndex + 0.5f), 0, PeriodScale.Count - 1);
        return _filters[(direction * PeriodScale.Count) + period];
    }

    private static float[] Make(float along, float period)
    {
        float[] filter = new float[Side * Side];
        float envelope = 0;
        float sum = 0;
        for (int index = 0; index < filter.Length; index++)
        {
            (float window, float wave) = Sample((index % Side) - Reach, (index / Side) - Reach, along, period);
            filter[index] = window * wave;
            envelope += window;
            sum += filter[index];
        }

        // Without the constant part, so that brightness does not matter; then scaled to answer 1 to its own wave.
        float answer = 0;
        for (int index = 0; index < filter.Length; index++)
        {
            (float window, float wave) = Sample((index % Side) - Reach, (index / Side) - Reach, along, period);
            filter[index] -= window * (sum / envelope);
            answer += filter[index] * wave;
        }

        for (int index = 0; index < filter.Length; index++)
        {
            filter[index] /= answer;
        }

        return filter;
    }

    private static (float Window, float Wave) Sample(int x, int y, float along, float period)
    {
        float forward = (x * MathF.Cos(along)) + (y * MathF.Sin(along));
        float sideways = (y * MathF.Cos(along)) - (x * MathF.Sin(along));
        float window = MathF.Exp(-0.5f * ((forward * forward / (AlongPixels * AlongPixels)) + (sideways * sideways / (AcrossPixels * AcrossPixels))));
        return (window < LeastWindow ? 0 : window, MathF.Cos(2 * MathF.PI * sideways / period));
    }
}
