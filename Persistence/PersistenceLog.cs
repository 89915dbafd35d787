using Microsoft.Extensions.Logging;

namespace Persistence;

/// <summary>What the storage says; 4000 to 4999.</summary>
internal static partial class PersistenceLog
{
    [LoggerMessage(4000, LogLevel.Information, "Storage {Engine} opened")]
    public static partial void StorageOpened(this ILogger logger, StorageEngine engine);

    [LoggerMessage(4001, LogLevel.Information, "Schema script {Version} {Name} applied")]
    public static partial void ScriptApplied(this ILogger logger, int version, string name);

    [LoggerMessage(4002, LogLevel.Error, "A commit of {Count} writes failed")]
    public static partial void CommitFailed(this ILogger logger, int count, Exception exception);

    [LoggerMessage(4003, LogLevel.Debug, "A transaction lost against another and is tried again, attempt {Attempt}")]
    public static partial void ConflictRetried(this ILogger logger, int attempt);

    [LoggerMessage(4004, LogLevel.Warning, "Images left by an unclean stop were indexed: {Count}; unfinished bytes cut: {Bytes}")]
    public static partial void SegmentRecovered(this ILogger logger, int count, long bytes);

    [LoggerMessage(4005, LogLevel.Error, "Images could not be kept: {Count}")]
    public static partial void ImagesNotKept(this ILogger logger, int count, Exception exception);

    [LoggerMessage(4006, LogLevel.Warning, "The database does not allow snapshot isolation; reads see committed rows only")]
    public static partial void SnapshotsMissing(this ILogger logger);
}
