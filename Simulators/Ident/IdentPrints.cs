using System.Collections.Concurrent;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Fusion;
using Biometrics.Fingerprints.Matching;
using Simulators.Wire;

namespace Simulators.Ident;

/// <summary>
/// The ridges that the simulated IDENT sees: templates of the fingers on the images of each identity, kept in files of their own beside its other state.
/// </summary>
internal sealed class IdentPrints
{
    /// <summary>Digits of the finger position at the end of a file's name.</summary>
    private const int PositionDigits = 2;

    /// <summary>Images whose templates are held at most; of images beyond that only the digest is known.</summary>
    private const int MostImages = 200_000;

    private static readonly Dictionary<int, FingerprintTemplate> NoFingers = [];

    private readonly string? _folder;

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<int, FingerprintTemplate>> _byDigest = new(StringComparer.Ordinal);

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
            if (!_byDigest.TryGetValue(image.Digest, out IReadOnlyDictionary<int, FingerprintTemplate>? shown))
            {
                shown = ReceivedPrint.Extract(image.Position, image.Bytes, image.WidthPixels, image.HeightPixels, image.ResolutionPpi);
                if (_byDigest.Count < MostImages)
                {
                    _byDigest[image.Digest] = shown;
                }
            }

            Put(fingers, shown);
        }

        return fingers;
    }

    /// <summary>Keeps the templates of images from start to start.</summary>
    public void Keep(IEnumerable<SubjectImage> images)
    {
        foreach (SubjectImage image in _folder is null ? [] : images)
        {
            foreach ((int position, FingerprintTemplate template) in _byDigest.GetValueOrDefault(image.Digest, NoFingers))
            {
                string path = Path.Combine(_folder!, $"{image.Digest}-{position:D2}.cft"); // without a folder there are no images here
                if (!File.Exists(path))
                {
                    File.WriteAllBytes(path + ".new", template.ToBytes());
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
            Put(fingers, _byDigest.GetValueOrDefault(digest, NoFingers));
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

    private static void Put(Dictionary<int, FingerprintTemplate> fingers, IReadOnlyDictionary<int, FingerprintTemplate> shown)
    {
        foreach ((int position, FingerprintTemplate template) in shown)
        {
            if (!fingers.TryGetValue(position, out FingerprintTemplate? held) || held.Quality.Score < template.Quality.Score)
            {
                fingers[position] = template;
            }
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
                var template = FingerprintTemplate.Parse(File.ReadAllBytes(file));
                string digest = name[..(end - 1)];
                _byDigest[digest] = new Dictionary<int, FingerprintTemplate>(_byDigest.GetValueOrDefault(digest, NoFingers)) { [position] = template };
            }
            catch (TemplateFormatException)
            {
                // Cut off at a stop: the identity is then known by fewer fingers, and the next encounter brings them again.
                File.Delete(file);
            }
        }
    }
}
