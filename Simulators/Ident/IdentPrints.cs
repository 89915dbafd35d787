using System.Collections.Concurrent;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Fusion;
using Biometrics.Fingerprints.Matching;
using Simulators.Wire;

namespace Simulators.Ident;

/// <summary>
/// The ridges that the simulated IDENT sees: templates of the images of each identity, kept in files of their own beside its other state.
/// </summary>
internal sealed class IdentPrints
{
    /// <summary>Digits of the finger position at the end of a file's name.</summary>
    private const int PositionDigits = 2;

    /// <summary>Templates that are held at most; of images beyond that only the digest is known.</summary>
    private const int MostTemplates = 200_000;

    private readonly string? _folder;

    private readonly ConcurrentDictionary<string, FingerTemplate?> _byDigest = new(StringComparer.Ordinal);

    /// <summary>Opens what was kept.</summary>
    /// <param name="folder">Where the state of all partners lies; null keeps nothing.</param>
    public IdentPrints(string? folder)
    {
        _folder = folder is null ? null : Directory.CreateDirectory(Path.Combine(folder, "ident-prints")).FullName;
        foreach (string file in _folder is null ? [] : Directory.EnumerateFiles(_folder, "*.cft"))
        {
            Load(file);
        }
    }

    /// <summary>The fingers of a request that can be read, by position; the best image of each.</summary>
    public IReadOnlyDictionary<int, FingerprintTemplate> Of(IEnumerable<SubjectImage> images)
    {
        var fingers = new Dictionary<int, FingerprintTemplate>();
        foreach (SubjectImage image in images)
        {
            if (!_byDigest.TryGetValue(image.Digest, out FingerTemplate? finger))
            {
                finger = Extract(image);
                if (_byDigest.Count < MostTemplates)
                {
                    _byDigest[image.Digest] = finger;
                }
            }

            if (finger is not null)
            {
                Put(fingers, finger);
            }
        }

        return fingers;
    }

    /// <summary>Keeps the templates of images from start to start.</summary>
    public void Keep(IEnumerable<SubjectImage> images)
    {
        foreach (SubjectImage image in images)
        {
            if (_folder is not null && _byDigest.TryGetValue(image.Digest, out FingerTemplate? finger) && finger is not null)
            {
                string path = Path.Combine(_folder, $"{image.Digest}-{finger.Position:D2}.cft");
                if (!File.Exists(path))
                {
                    File.WriteAllBytes(path + ".new", finger.Template.ToBytes());
                    File.Move(path + ".new", path, overwrite: true);
                }
            }
        }
    }

    /// <summary>The fingers that an identity is known by.</summary>
    /// <param name="digests">The digests of its images.</param>
    public IReadOnlyDictionary<int, FingerprintTemplate> Held(IEnumerable<string> digests)
    {
        var fingers = new Dictionary<int, FingerprintTemplate>();
        foreach (string digest in digests)
        {
            if (_byDigest.GetValueOrDefault(digest) is { } finger)
            {
                Put(fingers, finger);
            }
        }

        return fingers;
    }

    /// <summary>Whose fingers these are; null where nobody's are like them.</summary>
    public string? Search(IReadOnlyDictionary<int, FingerprintTemplate> fingers, IReadOnlyList<(string Fin, string[] Digests)> identities)
    {
        if (fingers.Count == 0)
        {
            return null;
        }

        var gallery = new EncounterGallery();
        foreach ((string fin, string[] digests) in identities)
        {
            gallery.Add(fin, Held(digests));
        }

        // The more people are held the rarer chance likeness must be: at most one false hit in 10 000 searches.
        var hits = gallery.Search(fingers, 1);
        return hits.Count > 0 && Matcher.FalseMatchRate(hits[0].Score.Score) * Math.Max(1, identities.Count) <= 1e-4 ? hits[0].Name : null;
    }

    private static FingerTemplate? Extract(SubjectImage image) =>
        ReceivedPrint.Finger(image.Position) is { } position
        && ReceivedPrint.Extract(image.Bytes, image.WidthPixels, image.HeightPixels, image.ResolutionPpi) is { Minutiae.Items.Count: > 0 } template
            ? new FingerTemplate(position, template)
            : null;

    private static void Put(Dictionary<int, FingerprintTemplate> fingers, FingerTemplate finger)
    {
        if (!fingers.TryGetValue(finger.Position, out FingerprintTemplate? held) || held.Quality.Score < finger.Template.Quality.Score)
        {
            fingers[finger.Position] = finger.Template;
        }
    }

    private void Load(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        int end = name.Length - PositionDigits;
        if (end > 1 && ReceivedPrint.Finger(name[end..].TrimStart('0')) is { } position)
        {
            try
            {
                _byDigest[name[..(end - 1)]] = new FingerTemplate(position, FingerprintTemplate.Parse(File.ReadAllBytes(file)));
            }
            catch (TemplateFormatException)
            {
                // Cut off at a stop: the identity is then known by fewer fingers, and the next encounter brings them again.
                File.Delete(file);
            }
        }
    }

    private sealed record FingerTemplate(int Position, FingerprintTemplate Template);
}
