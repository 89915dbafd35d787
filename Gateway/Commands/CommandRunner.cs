using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using Gateway.Settings;

namespace Gateway.Commands;

/// <summary>Runs a command and turns what stops it into one line and an exit code.</summary>
internal static class CommandRunner
{
    /// <summary>Yes: it was done and nothing is wrong.</summary>
    public const int Yes = 0;

    /// <summary>It was done, and there are findings or the answer is no.</summary>
    public const int No = 1;

    /// <summary>It could not be done.</summary>
    public const int CouldNot = 2;

    /// <summary>Runs the command that the words name.</summary>
    /// <param name="root">All commands.</param>
    /// <param name="words">The words of the command line.</param>
    public static async Task<int> RunAsync(RootCommand root, string[] words)
    {
        ParseResult parsed = root.Parse(words);
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine($"cpms: {parsed.Errors[0].Message} See {Words(parsed)} --help");
            return CouldNot;
        }

        using var stopping = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stopping));
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stopping));
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Console.Error.WriteLine("cpms: stopped before it was done");
            return CouldNot;
        }
        catch (SettingsException stopped)
        {
            Console.Error.WriteLine($"cpms: {stopped.Message}");
            return CouldNot;
        }
    }

    /// <summary>Waits for Ctrl-C or the service manager.</summary>
    /// <param name="stop">Set when the program is to stop.</param>
    public static async Task UntilStoppedAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (stop.Register(stopped.SetResult))
        {
            await stopped.Task;
        }
    }

    // The words up to the command that was misused, subcommands included.
    private static string Words(ParseResult parsed)
    {
        string words = "";
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Parent: not null } command; result = command.Parent)
        {
            words = $" {command.Command.Name}{words}";
        }

        return $"cpms{words}";
    }

    // The signal is answered by stopping in order; the process ends when that is done.
    private static void Stop(PosixSignalContext signal, CancellationTokenSource stopping)
    {
        signal.Cancel = true;
        stopping.Cancel();
    }
}
