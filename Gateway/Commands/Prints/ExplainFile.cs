using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Explain;
using Biometrics.Fingerprints.Matching;
using Gateway.Settings;

namespace Gateway.Commands.Prints;

/// <summary>The picture of two prints side by side with their minutiae and the paired ones, as SVG or PNG.</summary>
internal static class ExplainFile
{
    /// <summary>Refuses a name that ends otherwise, before any work is done.</summary>
    /// <exception cref="SettingsException">It ends neither with .svg nor with .png.</exception>
    public static void Check(string? path)
    {
        if (path is not null && !IsSvg(path) && !string.Equals(Path.GetExtension(path), ".png", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingsException("--explain writes .svg or .png");
        }
    }

    /// <summary>Writes it.</summary>
    /// <exception cref="SettingsException">It cannot be written.</exception>
    public static void Write(string path, PrintContent probe, PrintContent candidate, MatchExplanation explanation)
    {
        var one = new DrawnPrint(probe.Template.Minutiae, probe.NativePicture());
        var other = new DrawnPrint(candidate.Template.Minutiae, candidate.NativePicture());
        if (!IsSvg(path))
        {
            PictureFile.Write(MatchDrawing.Gray(one, other, explanation), path);
            return;
        }

        try
        {
            File.WriteAllText(path, MatchDrawing.Svg(one, other, explanation));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} cannot be written; name another file", failed);
        }
    }

    private static bool IsSvg(string path) => string.Equals(Path.GetExtension(path), ".svg", StringComparison.OrdinalIgnoreCase);
}
