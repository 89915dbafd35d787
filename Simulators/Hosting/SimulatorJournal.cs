namespace Simulators.Hosting;

/// <summary>The last things that happened at a partner.</summary>
internal sealed class SimulatorJournal(TimeProvider clock)
{
    private const int MaxEntries = 500;

    private readonly Lock _lock = new();

    private readonly Queue<JournalEntry> _entries = [];

    /// <summary>What is kept, the oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Writes an entry; the oldest goes when there are too many.</summary>
    public void Write(string operation, string identification, string outcome)
    {
        lock (_lock)
        {
            if (_entries.Count == MaxEntries)
            {
                _entries.Dequeue();
            }

            _entries.Enqueue(new JournalEntry(clock.GetUtcNow(), operation, identification, outcome));
        }
    }
}
