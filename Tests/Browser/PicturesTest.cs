using Browser.Chromium;
using Gateway.Tests.Ops.Stand;

namespace Browser;

/// <summary>Pictures of the pages in both themes, for people to look at; made where <c>CPMS_PICTURES</c> names a folder.</summary>
internal sealed class PicturesTest
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CPMS_PICTURES");

    [TestCase(1280, false)]
    [TestCase(1280, true)]
    [TestCase(800, false)]
    public async Task Pictures_of_all_pages(int widthPixels, bool isDark)
    {
        if (Folder is null)
        {
            Assert.Ignore("CPMS_PICTURES names no folder.");
        }

        SeededLog log = BrowserFixture.Stand.Log;
        (string Name, string Path)[] pages =
        [
            ("messages", "/"), ("parked", "/parked"), ("partners", "/partners"), ("enrolment", $"/messages/{log.Enrolment}"),
            ("invalid", $"/messages/{log.Hostile}"), ("one-line", $"/messages/{log.OneLine}"), ("outbound", $"/messages/{log.ParkedOutbound}"),
            ("conversation", $"/conversations/{log.ConversationId}"), ("person", $"/people/{log.PersonId}"),
        ];
        string theme = isDark ? "dark" : "light";
        BrowserTab stranger = await BrowserFixture.OpenAsync(widthPixels, 700, isDark);
        await stranger.GoAsync(BrowserFixture.Stand.Address);
        await SaveAsync(stranger, $"sign-in-{widthPixels}-{theme}");
        BrowserTab tab = await BrowserFixture.SignedInAsync("chief", "/", widthPixels, 900, isDark);
        foreach ((string name, string path) in pages)
        {
            await tab.GoAsync(new Uri(BrowserFixture.Stand.Address, path));
            await tab.UntilAsync($"location.pathname === '{path}' && document.readyState === 'complete'");
            await SaveAsync(tab, $"{name}-{widthPixels}-{theme}");
        }

        Assert.That(tab.Complaints, Is.Empty);
    }

    private static async Task SaveAsync(BrowserTab tab, string name) =>
        await File.WriteAllBytesAsync(Path.Combine(Folder!, $"{name}.png"), await tab.PictureAsync(false)); // the test asked for it
}
