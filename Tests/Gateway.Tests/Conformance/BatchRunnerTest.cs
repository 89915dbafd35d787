using Gateway.Conformance.Batch;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Corpus;
using Gateway.Conformance.Reports;
using Gateway.Settings;
using Schemas.Validation;

namespace Gateway.Tests.Conformance;

internal sealed class BatchRunnerTest
{
    [Test]
    public async Task Hands_results_on_in_the_order_of_the_corpus()
    {
        string[] names = [.. Enumerable.Range(0, 10_000).Select(number => $"{number}.xml")];
        var taken = new List<string>();

        await new BatchRunner<FileResult>((file, _) => ValueTask.FromResult(Spin(file)), jobs: 4).RunAsync(names.Select(File), result => taken.Add(result.Name), CancellationToken.None);

        Assert.That(taken, Is.EqualTo(names));
    }

    [Test]
    public async Task Never_runs_far_ahead_of_a_slow_file()
    {
        using var gate = new ManualResetEventSlim();
        int found = 0;
        IEnumerable<CorpusFile> Files()
        {
            while (found < 20_000)
            {
                found++;
                yield return File($"{found}");
            }
        }

        int most = 0;
        var run = new BatchRunner<FileResult>(
            (file, _) =>
            {
                if (file.Name == "1")
                {
                    gate.Wait(CancellationToken.None);
                    most = found;
                }

                return ValueTask.FromResult(Result(file));
            },
            jobs: 2).RunAsync(Files(), _ => { }, CancellationToken.None);
        SpinWait.SpinUntil(() => Volatile.Read(ref found) >= 4_096, TimeSpan.FromSeconds(30));
        gate.Set();
        await run;

        Assert.That((most < 5_000, found), Is.EqualTo((true, 20_000)));
    }

    [Test]
    public void Stops_when_the_corpus_cannot_be_read()
    {
        static IEnumerable<CorpusFile> Files()
        {
            yield return File("1");
            throw new SettingsException("is not there");
        }

        Assert.That(() => new BatchRunner<FileResult>((file, _) => ValueTask.FromResult(Result(file)), jobs: 2).RunAsync(Files(), _ => { }, CancellationToken.None), Throws.TypeOf<SettingsException>());
    }

    [Test]
    public void Stops_when_a_report_cannot_be_written() =>
        Assert.That(
            () => new BatchRunner<FileResult>((file, _) => ValueTask.FromResult(Result(file)), jobs: 2).RunAsync(Enumerable.Repeat(File("1"), 100_000), _ => throw new IOException("full"), CancellationToken.None),
            Throws.TypeOf<IOException>());

    [Test]
    public void Stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        Assert.That(() => new BatchRunner<FileResult>((file, _) => ValueTask.FromResult(Result(file)), jobs: 2).RunAsync(Enumerable.Repeat(File("1"), int.MaxValue), _ => stop.Cancel(), stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase(0, -1, "0 files, 0/s, 0 with findings")]
    [TestCase(250, 1_000, "[######..................]  25 % of 1000 files, 25/s, 0 with findings, 0:00:30 left")]
    public void Says_how_far_it_is(long done, long total, string line) =>
        Assert.That(ProgressLine.Text(done, total, 0, TimeSpan.FromSeconds(10)), Is.EqualTo(line));

    private static CorpusFile File(string name) => new(name, null, () => []);

    private static FileResult Spin(CorpusFile file)
    {
        Thread.SpinWait(file.Name.Length * 37 % 200);
        return Result(file);
    }

    private static FileResult Result(CorpusFile file) => new()
    {
        Name = file.Name,
        Kind = FileKind.Message,
        Bytes = 0,
        Sha256 = "",
        Verdict = Verdict.Valid,
        Findings = [],
        FindingsTotal = 0,
    };
}
