using NLog;
using NLog.Config;
using NLog.Layouts;
using NLog.Targets;

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
        Add(configuration, NLog.LogLevel.Info, File(folder, "cpms.json", Json()));
        Add(configuration, NLog.LogLevel.Info, File(folder, "cpms.log", Plain()));
        Add(configuration, NLog.LogLevel.Warn, new ConsoleTarget("stderr") { StdErr = true, Layout = Plain() });
        return configuration;
    }

    private static void Add(LoggingConfiguration configuration, NLog.LogLevel least, Target target)
    {
        configuration.AddRule(NLog.LogLevel.Warn, NLog.LogLevel.Fatal, target, "Microsoft.*", final: false);
        configuration.AddRule(NLog.LogLevel.Warn, NLog.LogLevel.Fatal, target, "System.*", final: false);
        var own = new LoggingRule("*", least, target);
        own.Filters.Add(new NLog.Filters.WhenMethodFilter(IsOfFramework));
        configuration.LoggingRules.Add(own);
    }

    private static NLog.Filters.FilterResult IsOfFramework(LogEventInfo logEvent) =>
        logEvent.LoggerName.StartsWith("Microsoft.", StringComparison.Ordinal) || logEvent.LoggerName.StartsWith("System.", StringComparison.Ordinal)
            ? NLog.Filters.FilterResult.Ignore
            : NLog.Filters.FilterResult.Log;

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
