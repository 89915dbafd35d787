using System.ComponentModel;
using System.Diagnostics;

namespace Scenarios.Clients;

/// <summary>A SOAP client that nobody here wrote, with a script of ours that drives it: <c>SCRIPT ADDRESS USER PASSWORD OPERATION FILE</c>.</summary>
/// <param name="Name">The client's name.</param>
/// <param name="Command">What runs the script, and the script's file name.</param>
/// <param name="Probe">A command that ends with 0 where the client is installed.</param>
internal sealed record SoapClientProgram(string Name, IReadOnlyList<string> Command, IReadOnlyList<string> Probe)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>zeep, SOAP 1.1.</summary>
    public static SoapClientProgram Zeep { get; } = new(
        "zeep", ["/usr/bin/python3", "zeep_typed.py"], ["/usr/bin/python3", "-c", "import zeep"]);

    /// <summary>PHP's SoapClient, SOAP 1.2.</summary>
    public static SoapClientProgram Php { get; } = new(
        "PHP SoapClient", ["php", "php_typed.php"], ["php", "-r", "exit(class_exists('SoapClient') && class_exists('DOMDocument') ? 0 : 1);"]);

    /// <summary>C code that gSOAP makes of the contract, SOAP 1.2.</summary>
    public static SoapClientProgram Gsoap { get; } = new(
        "gSOAP", ["/bin/sh", "gsoap_typed.sh"], ["/bin/sh", "-c", "command -v wsdl2h && command -v soapcpp2 && command -v gcc && test -e /usr/include/stdsoap2.h"]);

    /// <summary>Whether the client can run here.</summary>
    public async Task<bool> IsInstalledAsync()
    {
        try
        {
            return (await RunAsync(Probe, Path.GetTempPath())).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Sends a message and gives the exit code and all that was printed.</summary>
    /// <param name="folder">The folder to work in.</param>
    /// <param name="words">The words after the script.</param>
    /// <exception cref="OperationCanceledException">It took longer than two minutes.</exception>
    public Task<(int ExitCode, string Output)> SendAsync(string folder, params IEnumerable<string> words) =>
        RunAsync([.. Command.SkipLast(1), Path.Combine(AppContext.BaseDirectory, "Clients", Command[^1]), .. words], folder);

    private static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyList<string> command, string folder)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(command[0], command.Skip(1))
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.Start();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
