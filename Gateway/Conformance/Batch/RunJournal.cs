using System.Text;
using System.Text.Json;
using Gateway.Conformance.Corpus;
using Gateway.Conformance.Reports;
using Gateway.Settings;
using Schemas.Validation;

namespace Gateway.Conformance.Batch;

/// <summary>
/// The results of a run on disk, one line each, so that a run that was stopped goes on where it was. A file that changed since, or other
/// schemas or rules, are checked again.
/// </summary>
internal sealed class RunJournal : IDisposable
{
    // A line is flushed to the system at once where runs are slow; here a second of work may be done again.
    private const int FlushEvery = 256;

    private readonly Dictionary<string, (string Stamp, long Offset, int Length)> _known = new(StringComparer.Ordinal);
    private readonly FileStream _file;
    private readonly Lock _gate = new();
    private int _unflushed;

    private RunJournal(FileStream file) => _file = file;

    /// <summary>How many results are known from before.</summary>
    public int Known => _known.Count;

    /// <summary>Opens a journal, or begins one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="basis">What verdicts rest on now; a journal of another basis is begun anew.</param>
    /// <exception cref="SettingsException">It cannot be opened, or is something else.</exception>
    public static RunJournal Open(string path, CheckBasis basis)
    {
        try
        {
            var journal = new RunJournal(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
            journal.ReadOrBegin(path, Head(basis));
            return journal;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--resume: {path} cannot be opened for writing; is another run using it?", failed);
        }
    }

    /// <summary>The result of a file that has not changed since; null where there is none.</summary>
    public FileResult? Find(CorpusFile file)
    {
        if (file.Stamp is null || !_known.TryGetValue(file.Name, out var place) || place.Stamp != file.Stamp)
        {
            return null;
        }

        byte[] line = new byte[place.Length];
        for (int read = 0; read < line.Length;)
        {
            int more = RandomAccess.Read(_file.SafeFileHandle, line.AsSpan(read), place.Offset + read);
            if (more == 0)
            {
                return null;
            }

            read += more;
        }

        return ResultJson.Read(JsonDocument.Parse(line).RootElement.GetProperty("result"));
    }

    /// <summary>Keeps a result.</summary>
    public void Add(CorpusFile file, FileResult result)
    {
        if (file.Stamp is null)
        {
            return;
        }

        var line = new System.Buffers.ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("stamp", file.Stamp);
            json.WritePropertyName("result");
            ResultJson.Write(json, result);
            json.WriteEndObject();
        }

        lock (_gate)
        {
            _file.Write(line.WrittenSpan);
            _file.WriteByte((byte)'\n');
            _unflushed++;
            if (_unflushed >= FlushEvery)
            {
                _file.Flush();
                _unflushed = 0;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static string Head(CheckBasis basis) => $"{{\"journal\":\"cpms-validate-1\",\"schemas\":\"{basis.SchemaSetSha256}\",\"rules\":\"{basis.RulePackSha256}\"}}";

    private void ReadOrBegin(string path, string head)
    {
        byte[] bytes = new byte[1];
        if (_file.Length > 0 && (_file.Read(bytes) != 1 || bytes[0] != (byte)'{'))
        {
            _file.Dispose();
            throw new SettingsException($"--resume: {path} is no journal of a run; name another file, it will be made");
        }

        _file.Position = 0;
        long end = ReadLines(head);
        _file.SetLength(end);
        _file.Position = end;
        if (end == 0)
        {
            _file.Write(Encoding.UTF8.GetBytes(head + "\n"));
        }
    }

    // Returns the end of the last whole line; what a killed run left behind it is cut off.
    private long ReadLines(string head)
    {
        long offset = 0;
        using var reader = new LineBytes(_file);
        while (reader.Next() is { } line)
        {
            if (offset == 0 && !line.Span.SequenceEqual(Encoding.UTF8.GetBytes(head)))
            {
                return 0;
            }

            if (offset > 0 && !TryKeep(line, offset))
            {
                return offset;
            }

            offset += line.Length + 1;
        }

        return offset;
    }

    private bool TryKeep(ReadOnlyMemory<byte> line, long offset)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            string name = parsed.RootElement.GetProperty("result").GetProperty("file").GetString()!; // a name is always written
            _known[name] = (parsed.RootElement.GetProperty("stamp").GetString() ?? "", offset, line.Length);
            return true;
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
