using System.Globalization;
using System.Security.Cryptography;
using Gateway.Conformance.Batch;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Corpus;
using Gateway.Conformance.Reports;

namespace Gateway.Conformance.Replay;

/// <summary>Sends a corpus and makes a result of each answer.</summary>
/// <param name="options">How.</param>
/// <param name="client">The connections.</param>
/// <param name="check">What is said of answers.</param>
/// <param name="checker">Reads what messages say that answers have to agree with, where that is asked for.</param>
/// <param name="record">Where answers are kept; null where they are not.</param>
/// <param name="time">The clock.</param>
internal sealed class ReplayRun(ReplayOptions options, ReplayClient client, AnswerCheck check, FileChecker checker, RecordedRun? record, TimeProvider time)
{
    private readonly MessagePacking _packing = new(options.Form, options.Address);
    private readonly SendPace _pace = new(options.RatePerSecond, time);
    private int _bad;
    private int _fromRecord;
    private int _unsent;
    private bool _isStopped;

    /// <summary>What is to be said at the end.</summary>
    public IEnumerable<string> Notes()
    {
        if (_fromRecord > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{_fromRecord} answers were recorded before and not asked for again");
        }

        if (_unsent > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{_unsent} files were passed over: they are nothing that an endpoint takes");
        }

        if (_isStopped)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"stopped after {_bad} bad answers; with --record and --resume the run goes on from here");
        }
    }

    /// <summary>Runs.</summary>
    /// <param name="files">The corpus.</param>
    /// <param name="outcome">Takes the results in the order in which they were sent.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task RunAsync(IEnumerable<CorpusFile> files, RunOutcome outcome, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var runner = new BatchRunner<FileResult>(MakeAsync, options.Connections);
        try
        {
            await runner.RunAsync(InOrder(files), result => Take(result, outcome, stopping), stopping.Token);
        }
        catch (OperationCanceledException) when (_isStopped && !cancellationToken.IsCancellationRequested)
        {
            // Enough bad answers: what was taken is reported.
        }
    }

    private void Take(FileResult result, RunOutcome outcome, CancellationTokenSource stopping)
    {
        // What was under way when the run stopped is not reported: the record has it.
        if (_isStopped)
        {
            return;
        }

        _bad += outcome.Take(result) == ResultStanding.Good ? 0 : 1;
        if (_bad >= options.StopAfter)
        {
            _isStopped = true;
            stopping.Cancel();
        }
    }

    private IEnumerable<CorpusFile> InOrder(IEnumerable<CorpusFile> files) => options.Order switch
    {
        ReplayOrder.Random => Shuffled(files),
        ReplayOrder.Priority => ByPriority(files),
        _ => files.Select(ReadOnce).Where(IsSendable),
    };

    // A file is read when it is its turn, and once. Where the order of all is needed first, it is read for that and again when it is sent: a corpus may not fit into memory.
    private static CorpusFile ReadOnce(CorpusFile file)
    {
        var bytes = new Lazy<byte[]>(file.Read, LazyThreadSafetyMode.ExecutionAndPublication);
        return file with { Read = () => bytes.Value };
    }

    // What cannot be read is not passed over: it is a result of its own.
    private bool IsSendable(CorpusFile file)
    {
        bool isSendable = Bytes(file) is not { } bytes || MessagePacking.IsSendable(bytes);
        _unsent += isSendable ? 0 : 1;
        return isSendable;
    }

    private IEnumerable<CorpusFile> Shuffled(IEnumerable<CorpusFile> files)
    {
        CorpusFile[] all = [.. files];
        new Random(options.Seed).Shuffle(all);
        return all.Select(ReadOnce).Where(IsSendable);
    }

    private IEnumerable<CorpusFile> ByPriority(IEnumerable<CorpusFile> files)
    {
        var all = new List<(CorpusFile File, int Priority)>();
        foreach (var file in files)
        {
            var once = ReadOnce(file);
            if (IsSendable(once))
            {
                all.Add((file, Bytes(once) is { } bytes ? MessagePacking.PriorityOf(bytes) : 1));
            }
        }

        return all.OrderBy(pair => pair.Priority).Select(pair => pair.File);
    }

    private static byte[]? Bytes(CorpusFile file)
    {
        try
        {
            return file.Read();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    private async ValueTask<FileResult> MakeAsync(CorpusFile file, CancellationToken stop)
    {
        if (Bytes(file) is not { } bytes)
        {
            return check.Check(file.Name, 0, "", new RawAnswer(0, null, [], 0, "the file cannot be read"));
        }

        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var answer = record?.Find(file.Name, sha256) is { } known ? Again(known) : await SendAsync(file.Name, bytes, sha256, stop);
        var result = check.Check(file.Name, bytes.Length, sha256, answer);
        return checker.ReadsFacts && checker.Check(bytes).Facts is { } facts ? result with { Facts = [facts with { File = file.Name }, .. result.Facts] } : result;
    }

    private RawAnswer Again(RawAnswer known)
    {
        Interlocked.Increment(ref _fromRecord);
        return known;
    }

    private async Task<RawAnswer> SendAsync(string name, byte[] bytes, string sha256, CancellationToken stop)
    {
        await _pace.WaitAsync(stop);
        var message = _packing.Pack(bytes)!; // it was looked at before it was put in the row
        var answer = await client.SendAsync(message, stop);
        record?.Add(name, sha256, answer);
        return answer;
    }
}
