using Processing.Stores;

namespace Persistence.Engines;

/// <summary>One way of running transactions.</summary>
internal interface IEngine : IStorage, IAsyncDisposable
{
    /// <summary>Brings the schema up to date.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Throws unless the schema is the one of this release.</summary>
    Task VerifySchemaAsync(CancellationToken cancellationToken);

    /// <summary>Asks the database for a sign of life.</summary>
    Task PingAsync(CancellationToken cancellationToken);
}
