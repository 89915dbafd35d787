namespace Gateway.Commands.Prints;

/// <summary>A bar on standard error; nothing where that is no terminal.</summary>
internal sealed class ProgressBar(string what, int total) : IDisposable
{
    private const int Width = 40;

    private readonly bool _isShown = !Console.IsErrorRedirected;

    private readonly Lock _drawing = new();

    private int _done;

    private int _drawn = -1;

    /// <summary>One more is done; may be called from any thread.</summary>
    public void Advance()
    {
        int done = Interlocked.Increment(ref _done);
        int filled = (int)((long)done * Width / Math.Max(1, total));
        if (!_isShown || filled == Volatile.Read(ref _drawn))
        {
            return;
        }

        lock (_drawing)
        {
            if (filled > _drawn)
            {
                _drawn = filled;
                Console.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {done} of {total} {what}");
            }
        }
    }

    /// <summary>Wipes the bar.</summary>
    public void Dispose()
    {
        if (_isShown && _drawn >= 0)
        {
            Console.Error.Write($"\r{new string(' ', Width + 40)}\r");
        }
    }
}
