using Biometrics.Fingerprints.Extraction.Planes;

namespace Biometrics.Fingerprints.Extraction.Orientation;

/// <summary>From ridge to ridge, cell by cell: the spectrum of a profile across the ridges, blurred over neighbours before its peak is taken.</summary>
/// <remarks>The profile is that of L. Hong, Y. Wan, A. Jain, "Fingerprint image enhancement", 1998; the spectrum replaces the counting of its peaks.</remarks>
internal sealed class PeriodField
{
    /// <summary>Blocks along a side of a cell.</summary>
    public const int CellBlocks = 2;

    /// <summary>Pixels of a profile: three periods of ordinary ridges.</summary>
    private const int ProfilePixels = 32;

    /// <summary>Pixels to both sides along the ridge that are summed for a profile, two apart.</summary>
    private const int AlongPixels = 8;

    /// <summary>Deviation of the blur over cells.</summary>
    private const float BlurCells = 1.5f;

    private static readonly float[] Cosines = Waves(MathF.Cos);

    private static readonly float[] Sines = Waves(MathF.Sin);

    private readonly BlockGrid<float>[] _power;

    private PeriodField(int columns, int rows)
    {
        _power = [.. Enumerable.Range(0, PeriodScale.Count).Select(_ => new BlockGrid<float>(columns, rows))];
        Index = new BlockGrid<float>(columns, rows);
    }

    /// <summary>The place of each cell's period in <see cref="PeriodScale"/>, with fractions.</summary>
    public BlockGrid<float> Index { get; }

    /// <summary>Measures the period along the normals of a field.</summary>
    public static PeriodField Measure(FloatPlane picture, OrientationField orientation, BlockGrid<bool> foreground)
    {
        var field = new PeriodField((picture.BlockColumns + CellBlocks - 1) / CellBlocks, (picture.BlockRows + CellBlocks - 1) / CellBlocks);
        Span<float> profile = stackalloc float[ProfilePixels];
        for (int row = 0; row < field.Index.Rows; row++)
        {
            for (int column = 0; column < field.Index.Columns; column++)
            {
                int blockColumn = Math.Min((column * CellBlocks) + 1, picture.BlockColumns - 1);
                int blockRow = Math.Min((row * CellBlocks) + 1, picture.BlockRows - 1);
                if (foreground[blockColumn, blockRow])
                {
                    Profile(picture, blockColumn * FloatPlane.BlockPixels, blockRow * FloatPlane.BlockPixels, orientation.Along(blockColumn, blockRow), profile);
                    field.Transform(profile, column, row);
                }
            }
        }

        field.Choose();
        return field;
    }

    /// <summary>The period at a block, in pixels.</summary>
    public float Period(int blockColumn, int blockRow) => PeriodScale.At(Index[blockColumn / CellBlocks, blockRow / CellBlocks]);

    private static float[] Waves(Func<float, float> wave)
    {
        float[] waves = new float[PeriodScale.Count * ProfilePixels];
        for (int index = 0; index < waves.Length; index++)
        {
            float place = (index % ProfilePixels) - ((ProfilePixels - 1) / 2f);
            float window = 0.5f + (0.5f * MathF.Cos(2 * MathF.PI * place / ProfilePixels));
            int period = index / ProfilePixels;
            waves[index] = window * wave(2 * MathF.PI * place / PeriodScale.At(period));
        }

        return waves;
    }

    private static void Profile(FloatPlane picture, int x, int y, float along, Span<float> profile)
    {
        unchecked
        {
            var values = picture.Values.Span;
            float alongX = MathF.Cos(along);
            float alongY = MathF.Sin(along);
            for (int place = 0; place < ProfilePixels; place++)
            {
                float offset = place - ((ProfilePixels - 1) / 2f);
                float startX = x + 0.5f - (offset * alongY) + FloatPlane.Margin;
                float startY = y + 0.5f + (offset * alongX) + FloatPlane.Margin;
                float sum = 0;
                for (int step = -AlongPixels; step <= AlongPixels; step += 2)
                {
                    int sampleX = Math.Clamp((int)(startX + (step * alongX)), 0, picture.Stride - 1);
                    int sampleY = Math.Clamp((int)(startY + (step * alongY)), 0, picture.Height + (2 * FloatPlane.Margin) - 1);
                    sum += values[(sampleY * picture.Stride) + sampleX];
                }

                profile[place] = sum;
            }
        }
    }

    private void Transform(ReadOnlySpan<float> profile, int column, int row)
    {
        unchecked
        {
            float average = 0;
            foreach (float value in profile)
            {
                average += value;
            }

            average /= ProfilePixels;
            for (int period = 0; period < PeriodScale.Count; period++)
            {
                float cosine = 0;
                float sine = 0;
                for (int place = 0; place < ProfilePixels; place++)
                {
                    cosine += (profile[place] - average) * Cosines[(period * ProfilePixels) + place];
                    sine += (profile[place] - average) * Sines[(period * ProfilePixels) + place];
                }

                _power[period][column, row] = (cosine * cosine) + (sine * sine);
            }
        }
    }

    private void Choose()
    {
        var blurred = new BlockGrid<float>(Index.Columns, Index.Rows);
        float[] best = new float[Index.Values.Length];
        Index.Values.AsSpan().Fill(7);
        for (int period = 0; period < PeriodScale.Count; period++)
        {
            BlockBlur.Apply(_power[period], blurred, BlurCells);
            blurred.Values.CopyTo(_power[period].Values, 0);
            for (int cell = 0; cell < best.Length; cell++)
            {
                if (blurred.Values[cell] > best[cell])
                {
                    best[cell] = blurred.Values[cell];
                    Index.Values[cell] = period;
                }
            }
        }

        for (int cell = 0; cell < best.Length; cell++)
        {
            Index.Values[cell] = Refine(cell, (int)Index.Values[cell]);
        }
    }

    // The top of the parabola through the peak and its neighbours.
    private float Refine(int cell, int peak)
    {
        if (peak is 0 or PeriodScale.Count - 1)
        {
            return peak;
        }

        float before = _power[peak - 1].Values[cell];
        float here = _power[peak].Values[cell];
        float after = _power[peak + 1].Values[cell];
        float bend = before - (2 * here) + after;
        return bend >= 0 ? peak : peak + Math.Clamp(0.5f * (before - after) / bend, -0.5f, 0.5f);
    }
}
