using System.Text.RegularExpressions;
using Gateway.Tests.Ops.Stand;

namespace Gateway.Tests.Ops;

internal sealed partial class HostileContentTest
{
    private static readonly string[] Paths = ["/", "/partners", "/parked", "/messages/{hostile}", "/people/{person}"];

    [Test]
    public async Task Nothing_from_a_message_or_a_partner_becomes_markup([ValueSource(nameof(Paths))] string path)
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "chief");

        string page = await client.ReadAsync(path
            .Replace("{hostile}", SharedStand.Current.Log.Hostile.ToString(), StringComparison.Ordinal)
            .Replace("{person}", SharedStand.Current.Log.PersonId.ToString(), StringComparison.Ordinal));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ScriptPattern().Matches(page), Has.Count.EqualTo(1), "only our own script");
            Assert.That(page, Does.Not.Contain("<script>").And.Not.Contain("<b>evil").And.Not.Contain("<i>Doe"));
            Assert.That(HandlerPattern().IsMatch(page), Is.False, "no event handlers");
        }
    }

    [Test]
    public async Task Hostile_content_is_shown_as_text()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        string page = await client.ReadAsync($"/messages/{SharedStand.Current.Log.Hostile}");

        Assert.That(page, Does.Contain("&amp;lt;img src=x onerror=alert(5)&amp;gt;").And.Contain("&lt;b&gt;evil&lt;/b&gt;"));
    }

    [Test]
    public async Task A_hostile_filter_is_shown_as_text()
    {
        using ConsoleClient client = await ConsoleClient.SignedInAsync(SharedStand.Current, "ops");

        string page = await client.ReadAsync("/?partner=%22%3E%3Cscript%3Ealert(8)%3C/script%3E&type=%3Cb%3E&status=99&verdict=x&before=x&range=x&from=x");

        Assert.That(page, Does.Not.Contain("<script>alert").And.Contain("value=\"&quot;&gt;&lt;script&gt;alert(8)"));
    }

    [GeneratedRegex("<script", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ScriptPattern();

    [GeneratedRegex("<[a-z][^>]*\\son[a-z]+\\s*=", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HandlerPattern();
}
