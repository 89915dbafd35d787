using System.Text.Json;

namespace Simulators.Hosting;

/// <summary>Keeps what a partner knows from start to start, as one JSON file that is replaced whole.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class StateFile<T>
    where T : class, new()
{
    private readonly string? _path;

    /// <summary>The file of a partner.</summary>
    /// <param name="folder">Where it lies; null keeps nothing.</param>
    /// <param name="name">The partner's code.</param>
    public StateFile(string? folder, string name) =>
        _path = folder is null ? null : Path.Combine(Directory.CreateDirectory(folder).FullName, name.ToLowerInvariant() + ".json");

    /// <summary>What was kept; a new one where there is none, or where the file was cut off.</summary>
    public T Load()
    {
        if (_path is null || !File.Exists(_path))
        {
            return new T();
        }

        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(_path)) ?? new T();
        }
        catch (JsonException)
        {
            return new T();
        }
    }

    /// <summary>Keeps the state.</summary>
    public void Save(T state)
    {
        if (_path is not null)
        {
            File.WriteAllBytes(_path + ".new", JsonSerializer.SerializeToUtf8Bytes(state));
            File.Move(_path + ".new", _path, overwrite: true);
        }
    }
}
