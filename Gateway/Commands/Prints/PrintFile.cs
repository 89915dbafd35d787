using Biometrics.Fingerprints;
using Biometrics.Imaging;
using Gateway.Commands.Files;
using Gateway.Settings;

namespace Gateway.Commands.Prints;

/// <summary>Prints of the command line: pictures, stored templates and minutiae records.</summary>
internal static class PrintFile
{
    /// <summary>Reads a print.</summary>
    /// <exception cref="SettingsException">It cannot be read; the message says why and what to do.</exception>
    public static PrintContent Read(string path, int? ppi)
    {
        byte[] bytes = FileBytes.Read(path);
        try
        {
            return PrintContent.Read(bytes, ppi);
        }
        catch (ImageFormatException damaged)
        {
            throw new SettingsException($"{path} is no print that can be read: {damaged.Message}", damaged);
        }
        catch (TemplateFormatException damaged)
        {
            throw new SettingsException($"{path} is no print that can be read: {damaged.Message}", damaged);
        }
        catch (ArgumentOutOfRangeException outside)
        {
            throw new SettingsException($"{path} is beyond what a print can be (100 to 2000 ppi, at most a hand); name the resolution with --ppi", outside);
        }
    }

    /// <summary>Says on standard error where the resolution is doubtful.</summary>
    public static void WarnOfResolution(string path, FingerprintTemplate template)
    {
        if (template.Quality.IsResolutionDoubtful)
        {
            Console.Error.WriteLine(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"cpms: {path}: ridges lie {template.Quality.RidgePeriodPixels:F1} pixels apart, which no finger has at this resolution; name the right one with --ppi"));
        }
    }
}
