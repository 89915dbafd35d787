using System.Globalization;
using System.Text;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Minutiae;
using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Explain;

/// <summary>Draws two prints side by side with their minutiae, and lines between those that were found to be the same.</summary>
public static class MatchDrawing
{
    private const int GapPixels = 20;

    private const int ArmPixels = 12;

    private const int RadiusPixels = 4;

    /// <summary>Draws a vector picture with both prints in it.</summary>
    /// <param name="probe">The probe with its picture; without one its minutiae stand on white.</param>
    /// <param name="candidate">The candidate with its picture.</param>
    /// <param name="explanation">What <see cref="Matcher.Explain"/> said of them.</param>
    public static string Svg(DrawnPrint probe, DrawnPrint candidate, MatchExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(explanation);
        int shift = probe.Width + GapPixels;
        int width = shift + candidate.Width;
        int height = Math.Max(probe.Height, candidate.Height);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height + 24}\" viewBox=\"0 0 {width} {height + 24}\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        Picture(svg, probe, 0);
        Picture(svg, candidate, shift);
        foreach (var pair in explanation.Pairs)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{pair.Probe.X}\" y1=\"{pair.Probe.Y}\" x2=\"{pair.Candidate.X + shift}\" y2=\"{pair.Candidate.Y}\" stroke=\"#080\" stroke-opacity=\"0.5\"/>\n");
        }

        Marks(svg, probe.Minutiae, [.. explanation.Pairs.Select(pair => pair.Probe)], 0);
        Marks(svg, candidate.Minutiae, [.. explanation.Pairs.Select(pair => pair.Candidate)], shift);
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"4\" y=\"{height + 17}\" font-family=\"sans-serif\" font-size=\"14\">score {explanation.Score:F1}, {explanation.Pairs.Count} minutiae paired</text>\n</svg>\n");
        return svg.ToString();
    }

    /// <summary>Draws a grey picture with both prints in it.</summary>
    /// <param name="probe">The probe with its picture; without one its minutiae stand on white.</param>
    /// <param name="candidate">The candidate with its picture.</param>
    /// <param name="explanation">What <see cref="Matcher.Explain"/> said of them.</param>
    public static GrayImage Gray(DrawnPrint probe, DrawnPrint candidate, MatchExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(explanation);
        int shift = probe.Width + GapPixels;
        var canvas = new GrayCanvas(shift + candidate.Width, Math.Max(probe.Height, candidate.Height));
        canvas.Paste(probe.Picture, 0);
        canvas.Paste(candidate.Picture, shift);
        foreach (var pair in explanation.Pairs)
        {
            canvas.Line(pair.Probe.X, pair.Probe.Y, pair.Candidate.X + shift, pair.Candidate.Y, 120);
        }

        Marks(canvas, probe.Minutiae, 0);
        Marks(canvas, candidate.Minutiae, shift);
        return canvas.ToImage();
    }

    private static void Picture(StringBuilder svg, DrawnPrint print, int shift)
    {
        if (print.Picture is { } picture)
        {
            string data = Convert.ToBase64String(PngWriter.Write(picture));
            svg.Append(CultureInfo.InvariantCulture, $"<image x=\"{shift}\" y=\"0\" width=\"{print.Width}\" height=\"{print.Height}\" opacity=\"0.6\" href=\"data:image/png;base64,{data}\"/>\n");
        }
    }

    private static void Marks(StringBuilder svg, MinutiaSet set, HashSet<Minutia> paired, int shift)
    {
        foreach (var minutia in set.Items)
        {
            string colour = paired.Contains(minutia) ? "#080" : "#c00";
            float x = minutia.X + shift + (ArmPixels * MathF.Cos(minutia.DirectionRadians));
            float y = minutia.Y - (ArmPixels * MathF.Sin(minutia.DirectionRadians));
            svg.Append(CultureInfo.InvariantCulture, $"<g stroke=\"{colour}\" fill=\"none\"><circle cx=\"{minutia.X + shift}\" cy=\"{minutia.Y}\" r=\"{RadiusPixels}\"/><line x1=\"{minutia.X + shift}\" y1=\"{minutia.Y}\" x2=\"{x:F1}\" y2=\"{y:F1}\"/></g>\n");
        }
    }

    private static void Marks(GrayCanvas canvas, MinutiaSet set, int shift)
    {
        foreach (var minutia in set.Items)
        {
            int x = minutia.X + shift;
            canvas.Line(x, minutia.Y, x + (ArmPixels * MathF.Cos(minutia.DirectionRadians)), minutia.Y - (ArmPixels * MathF.Sin(minutia.DirectionRadians)), 0);
            canvas.Line(x - RadiusPixels, minutia.Y - RadiusPixels, x + RadiusPixels, minutia.Y - RadiusPixels, 0);
            canvas.Line(x - RadiusPixels, minutia.Y + RadiusPixels, x + RadiusPixels, minutia.Y + RadiusPixels, 0);
            canvas.Line(x - RadiusPixels, minutia.Y - RadiusPixels, x - RadiusPixels, minutia.Y + RadiusPixels, 0);
            canvas.Line(x + RadiusPixels, minutia.Y - RadiusPixels, x + RadiusPixels, minutia.Y + RadiusPixels, 0);
        }
    }
}
