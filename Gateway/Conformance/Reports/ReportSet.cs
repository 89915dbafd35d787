namespace Gateway.Conformance.Reports;

/// <summary>All reports of one run, written side by side from the same results.</summary>
internal sealed class ReportSet : IDisposable
{
    private readonly List<ReportFile> _files = [];
    private readonly TextReport? _text;

    private ReportSet(TextReport? text) => _text = text;

    /// <summary>Begins the reports that were asked for; the text report goes to standard output unless another one does.</summary>
    /// <param name="wanted">The option, the file and the form of each.</param>
    /// <param name="text">The text report.</param>
    public static ReportSet Begin(IEnumerable<(string Option, string? Path, IReportFormat Format)> wanted, TextReport text)
    {
        (string Option, string? Path, IReportFormat Format)[] all = [.. wanted.Where(one => one.Path is not null)];
        var set = new ReportSet(Array.Exists(all, one => one.Path == ReportFile.Output) ? null : text);
        try
        {
            foreach (var (option, path, format) in all)
            {
                set._files.Add(ReportFile.Begin(option, path!, format)); // those without a path were left out
            }

            return set;
        }
        catch
        {
            set.Dispose();
            throw;
        }
    }

    /// <summary>Whether a result will be printed on the terminal at once.</summary>
    public bool Prints(FileResult result) => _text?.Prints(result) == true;

    /// <summary>Adds a result to all.</summary>
    public void Add(FileResult result)
    {
        _text?.Add(result);
        foreach (var file in _files)
        {
            file.Add(result);
        }
    }

    /// <summary>Ends all.</summary>
    public void Finish(RunSummary summary)
    {
        foreach (var file in _files)
        {
            file.Finish(summary);
        }

        _text?.Finish(summary);
    }

    /// <inheritdoc/>
    public void Dispose() => _files.ForEach(file => file.Dispose());
}
