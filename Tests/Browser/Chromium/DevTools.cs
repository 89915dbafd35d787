using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Browser.Chromium;

/// <summary>The DevTools protocol: commands with numbered answers, and events, over one web socket.</summary>
/// <remarks>Source: https://chromedevtools.github.io/devtools-protocol/.</remarks>
public sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket _socket;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _open = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Task _reading;
    private int _lastNumber;

    private DevTools(ClientWebSocket socket)
    {
        _socket = socket;
        _reading = ReadAsync();
    }

    /// <summary>Raised for each event of each tab.</summary>
    public event EventHandler<DevToolsEventArgs>? Happened;

    /// <summary>Connects.</summary>
    public static async Task<DevTools> ConnectAsync(Uri address)
    {
        ClientWebSocket socket = new();
        await socket.ConnectAsync(address, CancellationToken.None);
        return new(socket);
    }

    /// <summary>Sends a command and waits for its answer, 30 seconds at most.</summary>
    public async Task<JsonObject> SendAsync(string? session, string method, JsonObject? parameters = null)
    {
        int number = Interlocked.Increment(ref _lastNumber);
        TaskCompletionSource<JsonObject> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[number] = answer;
        JsonObject command = new() { ["id"] = number, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null)
        {
            command["sessionId"] = session;
        }

        await WriteAsync(JsonSerializer.SerializeToUtf8Bytes(command));
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task WriteAsync(byte[] message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReadAsync()
    {
        byte[] buffer = new byte[64 * 1024];
        using MemoryStream message = new();
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(JsonNode.Parse(message.ToArray())!.AsObject());
                    message.SetLength(0);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or JsonException)
        {
            foreach (TaskCompletionSource<JsonObject> answer in _open.Values)
            {
                answer.TrySetException(new InvalidOperationException("The browser is gone.", exception));
            }
        }
    }

    private void Take(JsonObject message)
    {
        if (message["id"]?.GetValue<int>() is not { } number)
        {
            Happened?.Invoke(this, new(message["sessionId"]?.GetValue<string>(), message["method"]!.GetValue<string>(), message["params"]?.AsObject() ?? []));
        }
        else if (_open.TryRemove(number, out TaskCompletionSource<JsonObject>? answer))
        {
            _ = message["error"] is { } error
                ? answer.TrySetException(new InvalidOperationException(error.ToJsonString()))
                : answer.TrySetResult(message["result"]!.AsObject());
        }
    }
}
