using Microsoft.Extensions.Logging;

namespace Processing;

/// <summary>The scope that puts the conversation into every line of the log.</summary>
internal static class LogScope
{
    /// <summary>Begins the scope of a conversation.</summary>
    public static IDisposable? Conversation(ILogger logger, Guid conversationId) =>
        logger.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { ["ConversationId"] = conversationId });
}
