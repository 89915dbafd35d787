using System.Text;
using Gateway.Settings;

namespace Gateway.Conformance.Reports;

/// <summary>A report on its way to a file. It appears under its name when it is whole, and not before.</summary>
internal sealed class ReportFile : IDisposable
{
    /// <summary>The name for standard output.</summary>
    public const string Output = "-";

    // Marks stand in the first line or two.
    private const int MarkCharacters = 512;

    private const int BufferBytes = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path;
    private readonly string _option;
    private readonly IReportFormat _format;
    private readonly string _rowsPath;
    private readonly StreamWriter _rows;
    private bool _isFirst = true;

    private ReportFile(string option, string path, IReportFormat format, string rowsPath, StreamWriter rows)
    {
        (_option, _path, _format, _rowsPath, _rows) = (option, path, format, rowsPath, rows);
    }

    /// <summary>Whether it goes to standard output.</summary>
    public bool IsOutput => _path == Output;

    /// <summary>Begins a report.</summary>
    /// <param name="option">The option that names it, for messages.</param>
    /// <param name="path">Its file, or <c>-</c>.</param>
    /// <param name="format">Its form.</param>
    /// <exception cref="SettingsException">The file cannot be written.</exception>
    public static ReportFile Begin(string option, string path, IReportFormat format)
    {
        if (path != Output && File.Exists(path) && !IsReport(path, format.Mark))
        {
            throw new SettingsException($"{option}: {path} is there and is no such report, so it is not written over; name another file");
        }

        try
        {
            string rows = path == Output ? Path.Combine(Path.GetTempPath(), $"cpms-{Path.GetRandomFileName()}.rows") : path + ".rows";
            return new ReportFile(option, path, format, rows, new StreamWriter(new FileStream(rows, FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferBytes), Utf8));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(option, path, failed);
        }
    }

    /// <summary>Adds a result.</summary>
    public void Add(FileResult result)
    {
        _format.WriteRow(_rows, result, _isFirst);
        _isFirst = false;
    }

    /// <summary>Puts head, rows and tail together.</summary>
    /// <exception cref="SettingsException">The file cannot be written.</exception>
    public void Finish(RunSummary summary)
    {
        try
        {
            if (IsOutput)
            {
                Write(Console.OpenStandardOutput(), summary);
                return;
            }

            string whole = _path + ".part";
            using (var file = File.Create(whole))
            {
                Write(file, summary);
            }

            File.Move(whole, _path, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(_option, _path, failed);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rows.Dispose();
        File.Delete(_rowsPath);
    }

    // An option takes the word after it for its file, which may be a message that was meant to be checked.
    private static bool IsReport(string path, string mark)
    {
        using var file = new StreamReader(path);
        char[] head = new char[MarkCharacters];
        int length = file.ReadBlock(head);
        return length == 0 || head.AsSpan(0, length).Contains(mark, StringComparison.Ordinal);
    }

    private void Write(Stream stream, RunSummary summary)
    {
        using var output = new StreamWriter(stream, Utf8, BufferBytes);
        _format.WriteHead(output, summary);
        output.Flush();
        _rows.Flush();
        _rows.BaseStream.Position = 0;
        _rows.BaseStream.CopyTo(stream);
        _format.WriteTail(output, summary);
    }

    private static SettingsException Unwritable(string option, string path, Exception reason) =>
        new($"{option}: {path} cannot be written; name another file, or - for standard output", reason);
}
