using System.Globalization;

namespace Gateway.Conformance.Batch;

/// <summary>One line on a terminal that says how far a run is, how fast, and how long it will still take.</summary>
/// <param name="output">The terminal; nothing is written to anything else.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressLine(TextWriter output, TimeProvider time)
{
    private const int BarCells = 24;

    // Often enough to look alive, seldom enough to cost nothing.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long _startedAt = time.GetTimestamp();
    private long _total = -1;
    private long _done;
    private long _bad;
    private long _shownAt;
    private int _width;

    /// <summary>Says how many there are, once that is known.</summary>
    public void Expect(long total) => Interlocked.Exchange(ref _total, total);

    /// <summary>One more is done.</summary>
    /// <param name="isGood">Whether nothing is to do about it.</param>
    public void Add(bool isGood)
    {
        _done++;
        _bad += isGood ? 0 : 1;
        if (time.GetElapsedTime(_shownAt) >= Pause || _shownAt == 0)
        {
            _shownAt = time.GetTimestamp();
            Show(Text(_done, Interlocked.Read(ref _total), _bad, time.GetElapsedTime(_startedAt)));
        }
    }

    /// <summary>Takes the line away, so that what follows begins on a clean one.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            Show("");
            output.Write('\r');
        }
    }

    /// <summary>The line.</summary>
    /// <param name="done">How many are done.</param>
    /// <param name="total">How many there are; negative while that is not known.</param>
    /// <param name="bad">With how many of them something is wrong.</param>
    /// <param name="elapsed">The time so far.</param>
    public static string Text(long done, long total, long bad, TimeSpan elapsed)
    {
        double rate = done / Math.Max(0.001, elapsed.TotalSeconds);
        string speed = string.Create(CultureInfo.InvariantCulture, $"{rate:0}/s, {bad} with findings");
        if (total < done || total <= 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{done} files, {speed}");
        }

        int cells = (int)(done * BarCells / total);
        var left = TimeSpan.FromSeconds(Math.Ceiling((total - done) / Math.Max(0.001, rate)));
        string bar = new string('#', cells) + new string('.', BarCells - cells);
        return string.Create(CultureInfo.InvariantCulture, $"[{bar}] {done * 100 / total,3} % of {total} files, {speed}, {left:h\\:mm\\:ss} left");
    }

    private void Show(string text)
    {
        output.Write('\r' + text + new string(' ', Math.Max(0, _width - text.Length)));
        _width = text.Length;
    }
}
