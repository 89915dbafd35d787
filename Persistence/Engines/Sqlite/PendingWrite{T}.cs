using Processing.Stores;

namespace Persistence.Engines.Sqlite;

/// <summary>A caller's work and the task that waits for it.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
internal sealed class PendingWrite<T> : PendingWrite
{
    private readonly Func<IStores, Task<T>> _work;
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _registration;
    private int _isTaken;
    private T _result = default!; // set by Run before Complete reads it

    /// <summary>Makes the work ready for the queue.</summary>
    /// <param name="work">The statements.</param>
    /// <param name="cancellationToken">Ends the waiting until the work has begun.</param>
    public PendingWrite(Func<IStores, Task<T>> work, CancellationToken cancellationToken)
    {
        _work = work;
        _registration = cancellationToken.UnsafeRegister(Cancel, this);
    }

    /// <summary>Ends when the work is on disk.</summary>
    public Task<T> Task => _done.Task;

    public override bool TryBegin()
    {
        bool isOurs = Interlocked.Exchange(ref _isTaken, 1) == 0;
        if (isOurs)
        {
            _registration.Unregister();
        }

        return isOurs;
    }

    /// <inheritdoc/>
    /// <remarks>The stores of SQLite end their tasks before they return them, so this waits only where the work breaks its contract.</remarks>
    public override void Run(IStores stores) => _result = _work(stores).GetAwaiter().GetResult();

    protected override void Complete() => _done.SetResult(_result);

    protected override void Fail(Exception exception) => _done.SetException(exception);

    private static void Cancel(object? state, CancellationToken cancellationToken)
    {
        var write = (PendingWrite<T>)state!; // registered with itself
        if (Interlocked.Exchange(ref write._isTaken, 1) == 0)
        {
            write._done.SetCanceled(cancellationToken);
        }
    }
}
