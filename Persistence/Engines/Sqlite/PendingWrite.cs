using Processing.Stores;

namespace Persistence.Engines.Sqlite;

/// <summary>A caller's work on its way through the writer.</summary>
internal abstract class PendingWrite
{
    private Exception? _failure;

    /// <summary>Claims the work for the writer; false if the caller has given up.</summary>
    public abstract bool TryBegin();

    /// <summary>Runs the work inside the open transaction.</summary>
    /// <param name="stores">The stores of the writer.</param>
    public abstract void Run(IStores stores);

    /// <summary>Notes that the work failed while its neighbours go on.</summary>
    /// <param name="exception">Why.</param>
    public void FailAlone(Exception exception) => _failure = exception;

    /// <summary>Tells the caller what came of it: it is on disk, or nothing of it happened.</summary>
    /// <param name="failure">Why the whole commit failed, or null.</param>
    public void End(Exception? failure)
    {
        if ((_failure ?? failure) is { } exception)
        {
            Fail(exception);
        }
        else
        {
            Complete();
        }
    }

    /// <summary>Ends the caller's task well.</summary>
    protected abstract void Complete();

    /// <summary>Ends the caller's task with an exception.</summary>
    /// <param name="exception">The exception.</param>
    protected abstract void Fail(Exception exception);
}
