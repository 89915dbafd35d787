using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Identification;
using Biometrics.Imaging;
using Gateway.Commands.Files;
using Gateway.Settings;

namespace Gateway.Commands.Prints;

/// <summary>Makes a gallery of the prints of a folder, on all cores, with a bar that shows how far it is.</summary>
internal static class GalleryFolder
{
    /// <summary>Reads all prints of a folder and its folders, in the order of their names.</summary>
    /// <exception cref="SettingsException">The folder cannot be read.</exception>
    public static Gallery Read(string folder, int? ppi, out int unreadable, CancellationToken stop)
    {
        string[] files = List(folder);
        var templates = new FingerprintTemplate?[files.Length];
        using (var bar = new ProgressBar("prints", files.Length))
        {
            var options = new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount };
            Parallel.For(0, files.Length, options, index =>
            {
                templates[index] = Load(files[index], ppi);
                bar.Advance();
            });
        }

        WarnOfResolution(templates);

        var gallery = new Gallery();
        for (int index = 0; index < files.Length; index++)
        {
            if (templates[index] is { } template)
            {
                gallery.Add(files[index], template);
            }
        }

        unreadable = files.Length - gallery.Count;
        return gallery;
    }

    private static void WarnOfResolution(FingerprintTemplate?[] templates)
    {
        int doubtful = templates.Count(template => template is { Quality.IsResolutionDoubtful: true });
        if (doubtful > 0)
        {
            Console.Error.WriteLine($"cpms: {doubtful} of the prints have ridges too close or too wide for their resolution; name the right one with --ppi");
        }
    }

    private static string[] List(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{folder} cannot be read; name a folder of prints", failed);
        }
    }

    private static FingerprintTemplate? Load(string file, int? ppi)
    {
        try
        {
            return PrintContent.Read(FileBytes.Read(file), ppi).Template;
        }
        catch (Exception failed) when (failed is ImageFormatException or TemplateFormatException or ArgumentOutOfRangeException or SettingsException)
        {
            return null;
        }
    }
}
