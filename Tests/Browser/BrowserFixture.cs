using Browser.Chromium;
using Gateway.Tests.Ops.Stand;

namespace Browser;

/// <summary>One browser and one console for all tests; each test opens a tab of its own.</summary>
[SetUpFixture]
public sealed class BrowserFixture
{
    private static ChromiumBrowser? _browser;
    private static ConsoleStand? _stand;

    /// <summary>The console.</summary>
    public static ConsoleStand Stand => _stand!; // set before the first test

    [OneTimeSetUp]
    public static async Task StartAsync()
    {
        if (ChromiumBrowser.Executable is null)
        {
            Assert.Ignore("Chromium is not installed: apt-get install chromium, or name it in CPMS_CHROMIUM.");
        }

        _stand = await ConsoleStand.StartAsync();
        _browser = await ChromiumBrowser.StartAsync();
    }

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_stand is not null)
        {
            await _stand.DisposeAsync();
        }
    }

    /// <summary>Opens a tab.</summary>
    public static Task<BrowserTab> OpenAsync(int widthPixels = 1280, int heightPixels = 900, bool isDark = false) =>
        _browser!.OpenAsync(widthPixels, heightPixels, isDark); // set before the first test

    /// <summary>Opens a tab and signs in through the form.</summary>
    public static async Task<BrowserTab> SignedInAsync(string user, string path = "/", int widthPixels = 1280, int heightPixels = 900, bool isDark = false)
    {
        BrowserTab tab = await OpenAsync(widthPixels, heightPixels, isDark);
        await tab.GoAsync(new Uri(Stand.Address, path));
        await tab.UntilAsync("document.activeElement?.id === 'name'");
        await tab.TypeAsync(user);
        await tab.PressAsync("Tab");
        await tab.TypeAsync(ConsoleStand.Password);
        await tab.PressAsync("Enter");
        await tab.UntilAsync($"document.readyState === 'complete' && location.pathname + location.search === '{path}' && document.querySelector('.brand') !== null");
        return tab;
    }
}
