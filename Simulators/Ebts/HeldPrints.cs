using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Fusion;

namespace Simulators.Ebts;

/// <summary>The people whom a simulated system holds by their fingers, in files of their own beside its other state.</summary>
internal sealed class HeldPrints
{
    private const int PositionDigits = 2;

    private readonly Lock _lock = new();

    private readonly string? _folder;

    private readonly SortedDictionary<string, Dictionary<int, FingerprintTemplate>> _people = new(StringComparer.Ordinal);

    /// <summary>Opens what was kept.</summary>
    /// <param name="folder">Where the state of all partners lies; null keeps nothing from start to start.</param>
    /// <param name="code">Whose state it is.</param>
    public HeldPrints(string? folder, string code)
    {
        _folder = folder is null ? null : Directory.CreateDirectory(Path.Combine(folder, code.ToLowerInvariant() + "-prints")).FullName;
        foreach (string file in _folder is null ? [] : Directory.EnumerateFiles(_folder, "*.cft"))
        {
            Load(file);
        }
    }

    /// <summary>How many people there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _people.Count;
            }
        }
    }

    /// <summary>Compares with one person.</summary>
    /// <param name="number">Whom; somebody unknown has no finger.</param>
    /// <param name="fingers">The fingers by position.</param>
    public EncounterScore Compare(string number, IReadOnlyDictionary<int, FingerprintTemplate> fingers)
    {
        lock (_lock)
        {
            return EncounterMatcher.Compare(fingers, _people.GetValueOrDefault(number) ?? []);
        }
    }

    /// <summary>Searches all people.</summary>
    /// <param name="fingers">The fingers by position.</param>
    /// <param name="top">How many hits at most.</param>
    public IReadOnlyList<(string Number, EncounterScore Score)> Search(IReadOnlyDictionary<int, FingerprintTemplate> fingers, int top)
    {
        var gallery = new EncounterGallery();
        lock (_lock)
        {
            foreach ((string number, Dictionary<int, FingerprintTemplate> held) in _people)
            {
                gallery.Add(number, new Dictionary<int, FingerprintTemplate>(held));
            }
        }

        return gallery.Search(fingers, top);
    }

    /// <summary>Enrols fingers of a person, known or new; of each the better print stays.</summary>
    public void Enrol(string number, IReadOnlyDictionary<int, FingerprintTemplate> fingers)
    {
        lock (_lock)
        {
            Dictionary<int, FingerprintTemplate> held = Of(number);
            foreach ((int position, FingerprintTemplate template) in fingers)
            {
                if (!held.TryGetValue(position, out FingerprintTemplate? earlier) || earlier.Quality.Score < template.Quality.Score)
                {
                    held[position] = template;
                    Save(number, position, template);
                }
            }
        }
    }

    // The fingers of a person, who is new perhaps.
    private Dictionary<int, FingerprintTemplate> Of(string number)
    {
        if (!_people.TryGetValue(number, out Dictionary<int, FingerprintTemplate>? held))
        {
            held = [];
            _people.Add(number, held);
        }

        return held;
    }

    private void Save(string number, int position, FingerprintTemplate template)
    {
        if (_folder is not null)
        {
            string path = Path.Combine(_folder, $"{number}-{position:D2}.cft");
            File.WriteAllBytes(path + ".new", template.ToBytes());
            File.Move(path + ".new", path, overwrite: true);
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
                Of(name[..(end - 1)])[position] = template;
            }
            catch (TemplateFormatException)
            {
                // Cut off at a stop: the person is then held by fewer fingers.
                File.Delete(file);
            }
        }
    }
}
