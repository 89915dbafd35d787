using System.Data.Common;
using Persistence.Dialects;
using Processing.Stores;

namespace Persistence.Engines.Sqlite;

/// <summary>A caller's work on its way through the writer.</summary>
internal abstract class PendingWrite
{
    /// <summary>Claims the work for the writer; false if the caller has given up.</summary>
    public abstract bool TryBegin();

    /// <summary>Runs the work inside the open transaction.</summary>
    /// <param name="stores">The stores of the writer.</param>
    public abstract void Run(IStores stores);

    /// <summary>Tells the caller that it is on disk.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that nothing of it happened.</summary>
    /// <param name="exception">Why.</param>
    public abstract void Fail(Exception exception);

    /// <summary>The exception that the contract names for a driver's exception.</summary>
    /// <param name="exception">What was thrown.</param>
    public static Exception Translate(Exception exception) =>
        exception is DbException database && SqliteDialect.Instance.FaultOf(database) == Fault.Unavailable
            ? new StorageUnavailableException("The database file cannot be written.", exception)
            : exception;
}
