namespace Persistence.Tests.Engines;

/// <summary>Keeps the writer busy with one work until it is released, so that others have to wait.</summary>
internal sealed class HeldWriter : IDisposable
{
    private readonly ManualResetEventSlim _gate = new();
    private Task<int> _work = Task.FromResult(0);

    private HeldWriter()
    {
    }

    /// <summary>Ends when the work has begun.</summary>
    public static async Task<HeldWriter> HoldAsync(Storage storage)
    {
        var writer = new HeldWriter();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        writer._work = storage.WriteAsync(
            _ =>
            {
                begun.TrySetResult();
                writer._gate.Wait();
                return Task.FromResult(0);
            },
            CancellationToken.None);
        await begun.Task;
        return writer;
    }

    public async Task ReleaseAsync()
    {
        _gate.Set();
        await _work;
    }

    public void Dispose() => _gate.Set();
}
