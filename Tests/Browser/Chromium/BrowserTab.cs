using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Browser.Chromium;

/// <summary>A tab with cookies of its own.</summary>
public sealed class BrowserTab
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DevTools _tools;
    private readonly string _session;

    private BrowserTab(DevTools tools, string session)
    {
        (_tools, _session) = (tools, session);
        _tools.Happened += Note;
    }

    /// <summary>What the page complained about: script errors and refusals of the content security policy.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Opens a tab.</summary>
    public static async Task<BrowserTab> OpenAsync(DevTools tools)
    {
        JsonObject context = await tools.SendAsync(null, "Target.createBrowserContext");
        JsonObject target = await tools.SendAsync(null, "Target.createTarget", new()
        {
            ["url"] = "about:blank",
            ["browserContextId"] = context["browserContextId"]!.GetValue<string>(),
        });
        JsonObject attached = await tools.SendAsync(null, "Target.attachToTarget", new()
        {
            ["targetId"] = target["targetId"]!.GetValue<string>(),
            ["flatten"] = true,
        });
        BrowserTab tab = new(tools, attached["sessionId"]!.GetValue<string>());
        foreach (string domain in new[] { "Page", "Runtime", "Log" })
        {
            await tab.SendAsync($"{domain}.enable");
        }

        await tab.SendAsync("Emulation.setFocusEmulationEnabled", new() { ["enabled"] = true }); // tabs of other tests are in front
        return tab;
    }

    /// <summary>Sets the size and the theme.</summary>
    public async Task ShapeAsync(int widthPixels, int heightPixels, bool isDark)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = widthPixels,
            ["height"] = heightPixels,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = false,
        });
        await SendAsync("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" }),
        });
    }

    /// <summary>Switches scripts off or on for the pages that follow.</summary>
    public Task SetScriptsAsync(bool areOn) => SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = !areOn });

    /// <summary>Goes to an address and waits until the page is there.</summary>
    public async Task GoAsync(Uri address)
    {
        await SendAsync("Page.navigate", new() { ["url"] = address.ToString() });
        await UntilAsync($"document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /// <summary>The value of an expression in the page, as text.</summary>
    public async Task<string> EvaluateAsync(string expression)
    {
        JsonObject answer = await SendAsync("Runtime.evaluate", new()
        {
            ["expression"] = expression,
            ["returnByValue"] = true,
            ["awaitPromise"] = true,
        });
        return answer["exceptionDetails"] is { } problem
            ? throw new InvalidOperationException(problem.ToJsonString())
            : answer["result"]?["value"]?.ToString() ?? "";
    }

    /// <summary>Waits until an expression is true, 20 seconds at most.</summary>
    public async Task UntilAsync(string condition)
    {
        using CancellationTokenSource patience = new(Patience);
        using PeriodicTimer frames = new(TimeSpan.FromMilliseconds(25));
        while (!await IsSoAsync(condition))
        {
            Assert.That(patience.IsCancellationRequested, Is.False, condition);
            await frames.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>Types text into what has the focus.</summary>
    public Task TypeAsync(string text) => SendAsync("Input.insertText", new() { ["text"] = text });

    /// <summary>Presses and releases a key: a character, or <c>Enter</c>, <c>Tab</c>, <c>Escape</c>.</summary>
    public async Task PressAsync(string key)
    {
        string text = key.Length == 1 ? key : key == "Enter" ? "\r" : "";
        JsonObject press = new()
        {
            ["type"] = text.Length > 0 ? "keyDown" : "rawKeyDown",
            ["key"] = key,
            ["text"] = text,
            ["windowsVirtualKeyCode"] = key switch { "Enter" => 13, "Tab" => 9, "Escape" => 27, _ => 0 },
        };
        await SendAsync("Input.dispatchKeyEvent", press);
        await SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = key });
    }

    /// <summary>Clicks into a field, waits until it has the focus, and types.</summary>
    public async Task FillAsync(string selector, string text)
    {
        await ClickAsync(selector);
        await UntilAsync($"document.activeElement === document.querySelector({JsonValue.Create(selector).ToJsonString()})");
        await TypeAsync(text);
    }

    /// <summary>Clicks in the middle of an element of a page that has been loaded whole, so that nothing moves under the click.</summary>
    public async Task ClickAsync(string selector)
    {
        await UntilAsync($"document.readyState === 'complete' && document.querySelector({JsonValue.Create(selector).ToJsonString()}) !== null");
        string place = await EvaluateAsync(
            $"(() => {{ const e = document.querySelector({JsonValue.Create(selector).ToJsonString()}); e.scrollIntoView({{ block: 'center', behavior: 'instant' }}); const r = e.getBoundingClientRect(); return (r.x + r.width / 2) + ' ' + (r.y + r.height / 2); }})()");
        double[] point = [.. place.Split(' ').Select(one => double.Parse(one, System.Globalization.CultureInfo.InvariantCulture))];
        foreach (string type in new[] { "mouseMoved", "mousePressed", "mouseReleased" })
        {
            await SendAsync("Input.dispatchMouseEvent", new()
            {
                ["type"] = type,
                ["x"] = point[0],
                ["y"] = point[1],
                ["button"] = type == "mouseMoved" ? "none" : "left",
                ["clickCount"] = type == "mouseMoved" ? 0 : 1,
            });
        }
    }

    /// <summary>A picture of the page as PNG; the whole page where <paramref name="isWhole"/>.</summary>
    public async Task<byte[]> PictureAsync(bool isWhole)
    {
        JsonObject picture = await SendAsync("Page.captureScreenshot", new() { ["format"] = "png", ["captureBeyondViewport"] = isWhole });
        return Convert.FromBase64String(picture["data"]!.GetValue<string>());
    }

    private async Task<bool> IsSoAsync(string condition)
    {
        try
        {
            return await EvaluateAsync($"Boolean({condition})") == "true";
        }
        catch (InvalidOperationException)
        {
            return false; // the page went away while it was asked; the next one is asked again
        }
    }

    private Task<JsonObject> SendAsync(string method, JsonObject? parameters = null) => _tools.SendAsync(_session, method, parameters);

    private static bool IsComplaint(DevToolsEventArgs happened) => happened.Method == "Runtime.exceptionThrown"
        || (happened.Method == "Log.entryAdded" && happened.Parameters["entry"]?["level"]?.GetValue<string>() is "warning" or "error");

    private void Note(object? sender, DevToolsEventArgs happened)
    {
        if (happened.Session == _session && IsComplaint(happened))
        {
            Complaints.Enqueue(happened.Parameters.ToJsonString());
        }
    }
}
