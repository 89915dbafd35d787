using NLog;
using NLog.Config;
using NLog.Filters;
using NLog.Layouts;
using NLog.Targets;
using NLog.Targets.Wrappers;
using LogLevel = NLog.LogLevel;

namespace Gateway.Logging;

/// <summary>
/// The log: one JSON line an event in <c>logs/cpms.json</c> for machines, the same in plain words in <c>logs/cpms.log</c> for people,
/// and warnings on the standard error. Every line of a message carries its conversation id. Files roll over at midnight UTC.
/// </summary>
internal static class LogSetup
{
    private const int KeptDays = 30;

    private const string ConversationOfScope = "${scopeproperty:ConversationId}";

    /// <summary>Makes the configuration.</summary>
    /// <param name="folder">Where the files go.</param>
    public static LoggingConfiguration Make(string folder)
    {
        var configuration = new LoggingConfiguration();
        Add(configuration, LogLevel.Info, Batched(File(folder, "cpms.json", Json())), IsWorthKeeping);
        Add(configuration, LogLevel.Info, Batched(File(folder, "cpms.log", Plain())), IsWorthKeeping);
        Add(configuration, LogLevel.Warn, new ConsoleTarget("stderr") { StdErr = true, Layout = Plain() }, IsWorthPrinting);
        return configuration;
    }

    private static void Add(LoggingConfiguration configuration, LogLevel least, Target target, Func<LogEventInfo, bool> isWanted)
    {
        var rule = new LoggingRule("*", least, target);
        rule.Filters.Add(new WhenMethodFilter(logged => isWanted(logged) ? FilterResult.Log : FilterResult.Ignore));
        configuration.LoggingRules.Add(rule);
    }

    /// <summary>
    /// Of the framework only warnings, and not that the keys of console sessions are not encrypted: they lie in a folder that only the
    /// owner reads.
    /// </summary>
    private static bool IsWorthKeeping(LogEventInfo logged) =>
        Begins(logged, "Microsoft.AspNetCore.DataProtection.") ? logged.Level >= LogLevel.Error
        : !(Begins(logged, "Microsoft.") || Begins(logged, "System.")) || logged.Level >= LogLevel.Warn;

    /// <summary>A start that fails is said in one line by the command itself.</summary>
    private static bool IsWorthPrinting(LogEventInfo logged) => IsWorthKeeping(logged) && !Begins(logged, "Microsoft.Extensions.Hosting.");

    private static bool Begins(LogEventInfo logged, string name) => logged.LoggerName.StartsWith(name, StringComparison.Ordinal);

    /// <summary>Lines are written together by a thread of their own; where it cannot keep up, who logs waits, and no line is lost.</summary>
    private static AsyncTargetWrapper Batched(FileTarget target) => new(target.Name + "-batched", target)
    {
        OverflowAction = AsyncTargetWrapperOverflowAction.Block,
        QueueLimit = 10_000,
        BatchSize = 500,
        TimeToSleepBetweenBatches = 20,
    };

    private static FileTarget File(string folder, string name, Layout layout) => new(name)
    {
        FileName = Path.Combine(folder, name),
        ArchiveEvery = FileArchivePeriod.Day,
        MaxArchiveDays = KeptDays,
        KeepFileOpen = true,
        Layout = layout,
    };

    private static SimpleLayout Plain() => new(
        "${date:universalTime=true:format=yyyy-MM-dd HH\\:mm\\:ss.fff}Z ${level:padding=-5} ${event-properties:EventId} " + ConversationOfScope
        + " ${message}${onexception: ${exception:format=type,stacktrace}}");

    private static JsonLayout Json()
    {
        var layout = new JsonLayout { IncludeEventProperties = true, IncludeScopeProperties = true };
        layout.Attributes.Add(new JsonAttribute("time", "${date:universalTime=true:format=o}"));
        layout.Attributes.Add(new JsonAttribute("level", "${level}"));
        layout.Attributes.Add(new JsonAttribute("event", "${event-properties:EventId}"));
        layout.Attributes.Add(new JsonAttribute("logger", "${logger}"));
        layout.Attributes.Add(new JsonAttribute("conversation", ConversationOfScope));
        layout.Attributes.Add(new JsonAttribute("message", "${message}"));
        layout.Attributes.Add(new JsonAttribute("exception", "${exception:format=type,stacktrace}"));
        return layout;
    }
}
