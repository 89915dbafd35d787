using System.Security.Cryptography;
using System.Text.Json;

namespace Gateway.Demo;

/// <summary>The file <c>demo.json</c> of a data folder.</summary>
internal sealed class DemoStateFile(string folder, TimeProvider clock)
{
    private const int RunBytes = 4;

    private readonly string _path = Path.Combine(folder, "demo.json");

    /// <summary>What was remembered; a new run, which is remembered at once, where there was nothing.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public DemoState Load()
    {
        if (TryRead() is DemoState known)
        {
            return known;
        }

        var now = clock.GetUtcNow();
        var whole = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        var state = new DemoState(Convert.ToHexString(RandomNumberGenerator.GetBytes(RunBytes)), whole, IsDone: false);
        Save(state);
        return state;
    }

    /// <summary>Remembers.</summary>
    public void Save(DemoState state)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(_path + ".new", JsonSerializer.SerializeToUtf8Bytes(state));
        File.Move(_path + ".new", _path, overwrite: true);
    }

    private DemoState? TryRead()
    {
        try
        {
            return File.Exists(_path) ? JsonSerializer.Deserialize<DemoState>(File.ReadAllBytes(_path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
