using System.Text.Json.Nodes;

namespace Browser.Chromium;

/// <summary>Something that happened in a tab.</summary>
/// <param name="session">The tab's session, or null.</param>
/// <param name="method">The name of the event.</param>
/// <param name="parameters">What it says.</param>
public sealed class DevToolsEventArgs(string? session, string method, JsonObject parameters) : EventArgs
{
    /// <summary>The tab's session, or null.</summary>
    public string? Session => session;

    /// <summary>The name of the event.</summary>
    public string Method => method;

    /// <summary>What it says.</summary>
    public JsonObject Parameters => parameters;
}
