using System.Globalization;
using Gateway.Conformance.Batch;
using Gateway.Settings;

namespace Gateway.Conformance.Replay;

/// <summary>
/// A run on disk: <c>run.jsonl</c> with a row a message, and the answers as they came. It is written as the run goes, so that a run that
/// was stopped goes on where it was, and read again to compare another run with it. It holds what the endpoint said of people: keep it like the messages.
/// </summary>
internal sealed class RecordedRun : IDisposable
{
    private const string IndexName = "run.jsonl";

    private const string AnswersName = "answers";

    private readonly Dictionary<string, RecordedAnswer> _rows = new(StringComparer.Ordinal);
    private readonly string _folder;
    private readonly FileStream? _index;
    private readonly Lock _gate = new();
    private int _next;

    private RecordedRun(string folder, FileStream? index)
    {
        _folder = folder;
        _index = index;
    }

    /// <summary>Opens a run to compare with.</summary>
    /// <exception cref="SettingsException">There is none.</exception>
    public static RecordedRun Open(string folder)
    {
        try
        {
            using var index = File.OpenRead(Path.Combine(folder, IndexName));
            var run = new RecordedRun(folder, null);
            run.ReadRows(index);
            return run;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--against: {folder} holds no recorded run; make one with --record {folder}", failed);
        }
    }

    /// <summary>Opens a run to write, and to go on with.</summary>
    /// <param name="folder">The folder; it is made for the owner alone.</param>
    /// <param name="goesOn">Whether a run in it is gone on with; else there may be none.</param>
    /// <exception cref="SettingsException">It cannot be written, or holds a run already.</exception>
    public static RecordedRun Begin(string folder, bool goesOn)
    {
        string path = Path.Combine(folder, IndexName);
        if (!goesOn && File.Exists(path))
        {
            throw new SettingsException($"--record: {folder} holds a run already; go on with it with --resume, or name another folder");
        }

        try
        {
            MakeFolders(folder);
            var run = new RecordedRun(folder, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
            long end = run.ReadRows(run._index!); // it was just opened
            run._index!.SetLength(end);
            run._index.Position = end;
            return run;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--record: {folder} cannot be written; is another run using it?", failed);
        }
    }

    /// <summary>The recorded answer to a file; null where there is none, or the file was another one.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="sha256">Its digest; null where it does not matter.</param>
    public RawAnswer? Find(string file, string? sha256)
    {
        if (!_rows.TryGetValue(file, out var row) || (sha256 is not null && row.Sha256 != sha256))
        {
            return null;
        }

        try
        {
            return new RawAnswer(row.Status, row.ContentType, File.ReadAllBytes(Path.Combine(_folder, row.Answer)), row.LatencyMilliseconds);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer; one that did not come is not kept, so that the message is sent again.</summary>
    /// <exception cref="SettingsException">The disk is full, or the folder is gone.</exception>
    public void Add(string file, string sha256, RawAnswer answer)
    {
        if (_index is null || answer.Problem is not null)
        {
            return;
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"{AnswersName}/{Interlocked.Increment(ref _next):D7}");
        try
        {
            // The answer before its row: a row always has its answer.
            File.WriteAllBytes(Path.Combine(_folder, name), answer.Body);
            lock (_gate)
            {
                _index.Write(new RecordedAnswer(file, sha256, answer.Status, answer.ContentType, answer.LatencyMilliseconds, name).ToLine());
                _index.Flush();
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--record: {_folder} cannot be written; make room and go on with --resume", failed);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _index?.Dispose();

    private static void MakeFolders(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path.Combine(folder, AnswersName));
            return;
        }

        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(Path.Combine(folder, AnswersName), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private long ReadRows(Stream index)
    {
        long end = 0;
        using var lines = new LineBytes(index);
        while (lines.Next() is { } line && RecordedAnswer.Read(line) is { } row)
        {
            // A name from another machine's run stays inside its folder.
            if (Path.GetFileName(row.Answer) is var answer && row.Answer == $"{AnswersName}/{answer}")
            {
                _rows[row.File] = row;
                _next = Math.Max(_next, int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0);
            }

            end += line.Length + 1;
        }

        return end;
    }
}
