using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;

namespace Persistence.Dialects;

/// <summary>What differs between the engines; everything else is the same SQL.</summary>
internal abstract class SqlDialect
{
    private readonly ConcurrentDictionary<string, string> _completed = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Claim, string> _claims = new(ReferenceEqualityComparer.Instance);

    static SqlDialect() => TypeHandlers.Register();

    /// <summary>The part of a script's file name that names the dialect.</summary>
    public abstract string Name { get; }

    /// <summary>What ends an insert that leaves a row alone that is there already, or nothing where the error says so.</summary>
    public abstract string OrIgnore { get; }

    /// <summary>What ends a query that gives at most <c>@count</c> rows; it follows ORDER BY.</summary>
    public abstract string Limit { get; }

    /// <summary>A query that is part of another one and gives at most <c>@count</c> rows, in no order.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="rest">What follows them, from FROM on.</param>
    public virtual string Some(string columns, string rest) => $"SELECT * FROM (SELECT {columns} {rest} LIMIT @count) AS part";

    /// <summary>The statement that has deleted rows overwritten, or not; null where the engine has none.</summary>
    /// <param name="isOn">Whether.</param>
    public virtual string? Wipe(bool isOn) => null;

    /// <summary>The type of a text that a number is turned into.</summary>
    public virtual string ShortText => "text";

    /// <summary>Whether statements whose result nobody needs wait and go to the server together.</summary>
    public virtual bool Defers => false;

    /// <summary>Makes <c>schema_version</c> unless it is there.</summary>
    public abstract string CreateVersionTable { get; }

    /// <summary>Takes the lock under which scripts are run, until the end of the transaction; empty where begin takes it.</summary>
    public abstract string MigrationLock { get; }

    /// <summary>The isolation in which reads see one snapshot.</summary>
    public abstract IsolationLevel Snapshot { get; }

    /// <summary>The statement that claims rows of a queue and gives them back.</summary>
    /// <param name="claim">Its parts.</param>
    public string ClaimText(Claim claim) => _claims.GetOrAdd(claim, WriteClaim);

    /// <summary>An insert that leaves a row alone that is there already, the same string each time.</summary>
    /// <param name="insert">The statement, a constant.</param>
    public string Complete(string insert) => _completed.GetOrAdd(insert, text => $"{text}\n{OrIgnore}");

    /// <summary>An expression for the microseconds from a parameter to a column.</summary>
    /// <param name="column">The column, a time.</param>
    /// <param name="parameter">The parameter, a time, with its <c>@</c>.</param>
    public abstract string MicrosecondsSince(string column, string parameter);

    /// <summary>What an exception means.</summary>
    /// <param name="exception">The driver's exception.</param>
    public abstract Fault FaultOf(DbException exception);

    /// <summary>Puts a claim together.</summary>
    /// <param name="claim">Its parts.</param>
    protected abstract string WriteClaim(Claim claim);

    /// <summary>The statements of a script, each to be sent on its own.</summary>
    /// <param name="script">The whole script.</param>
    public virtual IReadOnlyList<string> Split(string script) => [script];
}
