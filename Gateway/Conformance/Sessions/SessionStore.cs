using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Gateway.Conformance.Reports;

namespace Gateway.Conformance.Sessions;

/// <summary>
/// Conformance sessions on disk: a file each, its first line who began it and when, then a line a result. Results have no values, and the id is a
/// secret of 128 bits, so that who has the link may read.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="time">The clock.</param>
internal sealed class SessionStore(string folder, TimeProvider time)
{
    /// <summary>The most sessions that are kept; the oldest goes when a new one begins.</summary>
    public const int MostSessions = 10_000;

    /// <summary>The most files of a session.</summary>
    public const int MostFiles = 1_000;

    private const int IdBytes = 16;

    private const string Extension = ".jsonl";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly Lock _gate = new();

    /// <summary>Begins a session.</summary>
    /// <param name="partner">The code of the partner.</param>
    /// <returns>Its id, 32 hexadecimal digits.</returns>
    public string Begin(string partner)
    {
        string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        lock (_gate)
        {
            Directory.CreateDirectory(folder);
            foreach (var old in new DirectoryInfo(folder).EnumerateFiles("*" + Extension).OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostSessions - 1))
            {
                old.Delete();
            }

            File.WriteAllText(PathOf(id), $"{partner} {time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\n");
        }

        return id;
    }

    /// <summary>Whether there is such a session.</summary>
    public bool Knows(string? id) => IsId(id) && File.Exists(PathOf(id!)); // an id is not null

    /// <summary>Adds a result.</summary>
    /// <returns>False where the session is full.</returns>
    public bool TryAdd(string id, FileResult result)
    {
        lock (_gate)
        {
            if (File.ReadLines(PathOf(id)).Count() > MostFiles)
            {
                return false;
            }

            File.AppendAllText(PathOf(id), SessionReports.Line(result) + "\n");
            return true;
        }
    }

    /// <summary>Reads a session.</summary>
    /// <returns>Who began it, when, and the results in their order.</returns>
    public (string Partner, DateTimeOffset At, IReadOnlyList<FileResult> Results) Read(string id)
    {
        string[] lines = File.ReadAllLines(PathOf(id));
        string[] head = lines[0].Split(' ');
        return (
            head[0],
            DateTimeOffset.Parse(head[1], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            [.. lines.Skip(1).Select(line => ResultJson.Read(JsonDocument.Parse(line).RootElement))]);
    }

    private static bool IsId(string? id) => id is { Length: IdBytes * 2 } && !id.AsSpan().ContainsAnyExcept(HexDigits);

    private string PathOf(string id) => Path.Combine(folder, id + Extension);
}
