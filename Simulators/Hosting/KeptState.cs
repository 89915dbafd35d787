namespace Simulators.Hosting;

/// <summary>What a partner knows, used by one at a time and kept after every change.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="folder">Where it is kept; null keeps nothing.</param>
/// <param name="name">The partner's code.</param>
internal sealed class KeptState<T>(string? folder, string name)
    where T : class, new()
{
    private readonly Lock _lock = new();

    private readonly StateFile<T> _file = new(folder, name);

    private T? _state;

    /// <summary>Looks at the state.</summary>
    /// <param name="read">What is taken from it: a copy, never a list of it.</param>
    public TResult Read<TResult>(Func<T, TResult> read)
    {
        lock (_lock)
        {
            return read(Opened());
        }
    }

    /// <summary>Changes the state and keeps it.</summary>
    /// <param name="change">The change.</param>
    public void Change(Action<T> change)
    {
        lock (_lock)
        {
            T state = Opened();
            change(state);
            _file.Save(state);
        }
    }

    /// <summary>The item of a list that is meant; made and kept where it is new.</summary>
    /// <param name="list">The list.</param>
    /// <param name="isMeant">Whether it is that item.</param>
    /// <param name="make">Makes it.</param>
    /// <returns>The item, and whether it is new.</returns>
    public (TItem Item, bool IsNew) GetOrAdd<TItem>(Func<T, List<TItem>> list, Predicate<TItem> isMeant, Func<TItem> make)
        where TItem : class
    {
        lock (_lock)
        {
            T state = Opened();
            if (list(state).Find(isMeant) is { } known)
            {
                return (known, false);
            }

            TItem added = make();
            list(state).Add(added);
            _file.Save(state);
            return (added, true);
        }
    }

    private T Opened() => _state ??= _file.Load();
}
