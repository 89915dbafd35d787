using Biometrics.Fingerprints.Extraction.Orientation;
using Biometrics.Fingerprints.Extraction.Planes;

namespace Biometrics.Fingerprints.Extraction;

/// <summary>What the quality of a print is judged by.</summary>
/// <param name="AreaPixels">Pixels of 500 ppi on which ridges are clear.</param>
/// <param name="Clarity">Mean correlation of the picture with its filtered form over the foreground, from 0 to 1.</param>
/// <param name="PeriodPixels">Median ridge period over the foreground in pixels of 500 ppi; 0 where there is no foreground.</param>
internal readonly record struct PrintMeasures(int AreaPixels, float Clarity, float PeriodPixels)
{
    /// <summary>The largest area that is told, in <see cref="AreaSteps"/>.</summary>
    public const int MostAreaSteps = int.MaxValue / AreaStep;

    private const int AreaStep = 64;

    /// <summary>The area in steps of 64 pixels, one block.</summary>
    public int AreaSteps => AreaPixels / AreaStep;

    /// <summary>The clarity in 255ths.</summary>
    public byte ClaritySteps => (byte)MathF.Round(Math.Clamp(Clarity, 0, 1) * 255);

    /// <summary>The period in tenths of pixels.</summary>
    public byte PeriodSteps => (byte)MathF.Round(Math.Clamp(PeriodPixels, 0, 25) * 10);

    public static PrintMeasures FromSteps(int areaSteps, byte claritySteps, byte periodSteps) =>
        new(areaSteps * AreaStep, claritySteps / 255f, periodSteps / 10f);

    /// <summary>As exact as a stored template tells it, so that storing changes nothing.</summary>
    public PrintMeasures Rounded() => FromSteps(AreaSteps, ClaritySteps, PeriodSteps);

    public static PrintMeasures Of(PeriodField period, BlockGrid<float> clarity, BlockGrid<bool> clear, BlockGrid<bool> foreground)
    {
        int blocks = 0;
        float sum = 0;
        var periods = new List<float>();
        for (int row = 0; row < foreground.Rows; row++)
        {
            for (int column = 0; column < foreground.Columns; column++)
            {
                if (foreground[column, row])
                {
                    sum += clarity[column, row];
                    blocks += clear[column, row] ? 1 : 0;
                    periods.Add(period.Period(column, row));
                }
            }
        }

        periods.Sort();
        return periods.Count == 0
            ? default
            : new PrintMeasures(blocks * FloatPlane.BlockPixels * FloatPlane.BlockPixels, sum / periods.Count, periods[periods.Count / 2]);
    }
}
