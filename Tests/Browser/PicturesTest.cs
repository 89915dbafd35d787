using Browser.Chromium;
using Gateway.Tests.Ops.Stand;

namespace Browser;

/// <summary>Every page in both themes and two widths; where <c>CPMS_PICTURES</c> names a folder, pictures of them for people to look at.</summary>
internal sealed class PicturesTest
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CPMS_PICTURES");

    [TestCase(1280, false)]
    [TestCase(1280, true)]
    [TestCase(800, false)]
    public async Task Every_page_is_drawn_without_a_complaint(int widthPixels, bool isDark)
    {
        SeededLog log = BrowserFixture.Stand.Log;
        (string Name, string Path)[] pages =
        [
            ("messages", "/"), ("parked", "/parked"), ("partners", "/partners"), ("enrolment", $"/messages/{log.Enrolment}"),
            ("invalid", $"/messages/{log.Hostile}"), ("one-line", $"/messages/{log.OneLine}"), ("outbound", $"/messages/{log.ParkedOutbound}"),
            ("conversation", $"/conversations/{log.ConversationId}"), ("person", $"/people/{log.PersonId}"), ("readings", "/access"),
            ("checks", "/checks"), ("alerts", "/alerts"), ("waivers", "/waivers"), ("person-checks", $"/people/{log.PersonId}/checks"), ("retention", "/retention"),
            ("releases", "/releases"), ("exchange", "/exchange"), ("agreements", "/agreements"), ("account", $"/people/{log.PersonId}/disclosures"),
            ("timeline", $"/people/{log.PersonId}/timeline"), ("verifications", "/verifications"), ("redress", "/redress"), ("correction", $"/redress/{log.Redress}"), ("verification", $"/verifications/{log.Verification}"),
        ];
        string theme = isDark ? "dark" : "light";
        BrowserTab stranger = await BrowserFixture.OpenAsync(widthPixels, 700, isDark);
        await stranger.GoAsync(BrowserFixture.Stand.Address);
        await SaveAsync(stranger, $"sign-in-{widthPixels}-{theme}");
        BrowserTab tab = await BrowserFixture.SignedInAsync("privacy", "/", widthPixels, 900, isDark);
        foreach ((string name, string path) in pages)
        {
            await tab.GoAsync(new Uri(BrowserFixture.Stand.Address, path));
            await tab.UntilAsync($"location.pathname === '{path}' && document.readyState === 'complete'");
            await SaveAsync(tab, $"{name}-{widthPixels}-{theme}");
        }

        Assert.That(tab.Complaints, Is.Empty);
    }

    [TestCase(1280, false)]
    [TestCase(800, true)]
    public async Task The_officers_desk_is_drawn_without_a_complaint(int widthPixels, bool isDark)
    {
        string theme = isDark ? "dark" : "light";
        (string Name, string Path)[] pages = [("queries", "/queries"), ("query", $"/queries/{FixedDesk.QueryId}"), ("query-new", "/queries/new"), ("query-sheet", "/queries/sheet")];
        BrowserTab tab = await BrowserFixture.SignedInAsync("officer", "/", widthPixels, 900, isDark);
        foreach ((string name, string path) in pages)
        {
            await tab.GoAsync(new Uri(BrowserFixture.Stand.Address, path));
            await tab.UntilAsync($"location.pathname === '{path}' && document.readyState === 'complete'");
            Assert.That(await tab.EvaluateAsync("document.documentElement.scrollWidth <= innerWidth"), Is.EqualTo("true"), path);
            await SaveAsync(tab, $"{name}-{widthPixels}-{theme}");
        }

        Assert.That(tab.Complaints, Is.Empty);
    }

    private static async Task SaveAsync(BrowserTab tab, string name)
    {
        byte[] picture = await tab.PictureAsync(false);
        if (Folder is not null)
        {
            await File.WriteAllBytesAsync(Path.Combine(Folder, $"{name}.png"), picture);
        }
    }
}
