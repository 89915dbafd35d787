using System.Diagnostics;

namespace Browser.Chromium;

/// <summary>
/// A headless Chromium, driven through its DevTools protocol. A client of our own: the browser is installed from the distribution, and
/// the usual packages bring browsers of their own, close to a gigabyte.
/// </summary>
public sealed class ChromiumBrowser : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage", "--hide-scrollbars",
        "--remote-debugging-port=0", "about:blank",
    ];

    private readonly Process _process;
    private readonly string _profile;
    private readonly DevTools _tools;

    private ChromiumBrowser(Process process, string profile, DevTools tools) => (_process, _profile, _tools) = (process, profile, tools);

    /// <summary>Where Chromium is, or null where it is not installed. The variable <c>CPMS_CHROMIUM</c> names another place.</summary>
    public static string? Executable => Environment.GetEnvironmentVariable("CPMS_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    /// <summary>Starts a browser.</summary>
    public static async Task<ChromiumBrowser> StartAsync()
    {
        string profile = Directory.CreateTempSubdirectory("cpms-chromium").FullName;
        ProcessStartInfo start = new(Executable!, [$"--user-data-dir={profile}", .. Flags])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start)!;
        string address = await ReadAddressAsync(process);
        _ = process.StandardError.ReadToEndAsync(); // else the pipe fills and the browser stands still
        return new(process, profile, await DevTools.ConnectAsync(new Uri(address)));
    }

    /// <summary>Opens a tab with cookies of its own.</summary>
    public async Task<BrowserTab> OpenAsync(int widthPixels, int heightPixels, bool isDark)
    {
        BrowserTab tab = await BrowserTab.OpenAsync(_tools);
        await tab.ShapeAsync(widthPixels, heightPixels, isDark);
        return tab;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _tools.DisposeAsync();
        _process.Kill(true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, true);
        }
        catch (IOException)
        {
            // a child of the browser still writes; the folder is in the temporary place
        }
    }

    private static async Task<string> ReadAddressAsync(Process process)
    {
        const string Mark = "DevTools listening on ";
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        while (await process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                return line[Mark.Length..];
            }
        }

        throw new InvalidOperationException("Chromium ended before it listened.");
    }
}
