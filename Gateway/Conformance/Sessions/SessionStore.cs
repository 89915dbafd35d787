using System.Buffers;
using System.Security.Cryptography;
using Gateway.Conformance.Reports;

namespace Gateway.Conformance.Sessions;

/// <summary>
/// Conformance sessions on disk: a file each, its first line a <see cref="SessionHead"/>, then a line a result. Results have no values, and the id is a
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

    private const int SecretBytes = 16;

    private const string Extension = ".jsonl";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly Lock _gate = new();

    /// <summary>Begins a session.</summary>
    /// <param name="partner">The code of the partner.</param>
    /// <param name="isTogether">Whether the rules across messages are asked too.</param>
    /// <returns>The session, and the key with which files may be brought without other credentials. It is kept nowhere.</returns>
    public (SessionHead Head, string Key) Begin(string partner, bool isTogether)
    {
        string key = NewSecret();
        var head = new SessionHead(NewSecret(), partner, time.GetUtcNow(), SessionHead.DigestOf(key), isTogether);
        lock (_gate)
        {
            Directory.CreateDirectory(folder);
            foreach (var old in Newest().Skip(MostSessions - 1))
            {
                old.Delete();
            }

            File.WriteAllText(PathOf(head.Id), head + "\n");
        }

        return (head, key);
    }

    /// <summary>The head of a session; null where there is none of that id.</summary>
    public SessionHead? Find(string? id)
    {
        if (id is not { Length: SecretBytes * 2 } || id.AsSpan().ContainsAnyExcept(HexDigits) || !File.Exists(PathOf(id)))
        {
            return null;
        }

        return SessionHead.Read(id, File.ReadLines(PathOf(id)).First());
    }

    /// <summary>The sessions that were used last, with what was found.</summary>
    /// <param name="count">How many.</param>
    public IReadOnlyList<(SessionHead Head, IReadOnlyList<FileResult> Results)> Latest(int count) =>
        [.. Newest().Take(count).Select(file => Read(Path.GetFileNameWithoutExtension(file.Name)))];

    /// <summary>Adds results.</summary>
    /// <returns>False where there is no room for all of them; nothing is added then.</returns>
    public bool TryAdd(string id, IReadOnlyList<FileResult> results)
    {
        lock (_gate)
        {
            if (File.ReadLines(PathOf(id)).Count() - 1 + results.Count > MostFiles)
            {
                return false;
            }

            File.AppendAllLines(PathOf(id), results.Select(SessionLine.Write));
            return true;
        }
    }

    /// <summary>Reads a session.</summary>
    public (SessionHead Head, IReadOnlyList<FileResult> Results) Read(string id)
    {
        string[] lines = File.ReadAllLines(PathOf(id));
        return (SessionHead.Read(id, lines[0]), [.. lines.Skip(1).Select(SessionLine.Read)]);
    }

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    private IEnumerable<FileInfo> Newest() => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles("*" + Extension).OrderByDescending(file => file.LastWriteTimeUtc)
        : [];

    private string PathOf(string id) => Path.Combine(folder, id + Extension);
}
