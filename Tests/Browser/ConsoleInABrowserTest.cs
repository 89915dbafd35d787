using Browser.Chromium;
using Gateway.Tests.Ops.Stand;

namespace Browser;

/// <summary>The console as an operator meets it: a real server, a real browser.</summary>
internal sealed class ConsoleInABrowserTest
{
    private static SeededLog Log => BrowserFixture.Stand.Log;

    [Test]
    public async Task Sign_in_with_the_keyboard_shows_the_messages()
    {
        BrowserTab tab = await BrowserFixture.SignedInAsync("ops");

        Assert.That(await tab.EvaluateAsync("document.querySelectorAll('.messages tbody tr').length"), Is.EqualTo("50"));
        Assert.That(tab.Complaints, Is.Empty);
    }

    [Test]
    public async Task The_filter_works_as_one_types()
    {
        BrowserTab tab = await BrowserFixture.SignedInAsync("ops");

        await tab.PressAsync("/");
        await tab.TypeAsync("098765432");
        await tab.UntilAsync("document.querySelectorAll('.messages tbody tr').length === 1");

        Assert.That(await tab.EvaluateAsync("location.search"), Does.StartWith("?sealed="));
        Assert.That(await tab.EvaluateAsync("document.activeElement.id"), Is.EqualTo("first-filter"), "typing goes on");
        Assert.That(await tab.EvaluateAsync("document.querySelector('.messages a.row').getAttribute('href')"), Is.EqualTo($"/messages/{Log.Enrolment}"));
    }

    [Test]
    public async Task A_choice_filters_at_once_and_clear_shows_all()
    {
        BrowserTab tab = await BrowserFixture.SignedInAsync("ops");

        await tab.EvaluateAsync("(() => { const s = document.querySelector('[name=verdict]'); s.value = 'Invalid'; s.dispatchEvent(new Event('input', { bubbles: true })); })()");
        await tab.UntilAsync("[...document.querySelectorAll('.messages .verdict')].every(v => v.textContent === 'Invalid') && location.search === '?verdict=Invalid'");
        await tab.ClickAsync(".reset");
        await tab.UntilAsync("location.search === '' && document.querySelectorAll('.messages .verdict.valid').length > 0");

        Assert.That(tab.Complaints, Is.Empty);
    }

    [Test]
    public async Task Rows_are_walked_and_opened_by_keys()
    {
        BrowserTab tab = await BrowserFixture.SignedInAsync("ops");
        string second = await tab.EvaluateAsync("document.querySelectorAll('.messages a.row')[1].getAttribute('href')");

        await tab.PressAsync("j");
        await tab.PressAsync("j");
        await tab.PressAsync("j");
        await tab.PressAsync("k");
        await tab.PressAsync("Enter");
        await tab.UntilAsync($"location.pathname === '{second}' && document.querySelector('.head h1') !== null");
        await tab.PressAsync("u");
        await tab.UntilAsync("location.pathname === '/'");
        await tab.PressAsync("g");
        await tab.PressAsync("p");
        await tab.UntilAsync("location.pathname === '/partners'");

        Assert.That(tab.Complaints, Is.Empty);
    }

    [Test]
    public async Task The_question_mark_shows_the_keys()
    {
        BrowserTab tab = await BrowserFixture.SignedInAsync("viewer");

        await tab.PressAsync("?");
        await tab.UntilAsync("document.getElementById('keys').open");
        await tab.PressAsync("Escape");
        await tab.UntilAsync("!document.getElementById('keys').open");

        Assert.That(tab.Complaints, Is.Empty);
    }

    [Test]
    public async Task Findings_stand_under_their_lines()
    {
        BrowserTab tab = await BrowserFixture.SignedInAsync("ops", $"/messages/{Log.Hostile}");

        await tab.PressAsync("f");
        string[] tops = (await tab.EvaluateAsync(
            "['q9', 'finding-1', 'q10'].map(id => document.getElementById(id).getBoundingClientRect().top).join(' ')")).Split(' ');

        Assert.That(await tab.EvaluateAsync("document.activeElement.id"), Is.EqualTo("finding-1"));
        Assert.That(tops.Select(double.Parse), Is.Ordered);
        Assert.That(await tab.EvaluateAsync("document.querySelector('.line.has-error mark').textContent"), Is.EqualTo("x:script"));
        Assert.That(tab.Complaints, Is.Empty, "hostile content ran or asked for something");
    }

    [Test]
    public async Task Images_are_seen()
    {
        BrowserTab tab = await BrowserFixture.SignedInAsync("ops", $"/messages/{Log.Enrolment}");

        await tab.UntilAsync("[...document.querySelectorAll('.strip img')].length === 3 && [...document.querySelectorAll('.strip img')].every(i => i.complete)");

        Assert.That(
            await tab.EvaluateAsync("[...document.querySelectorAll('.strip img')].map(i => i.naturalWidth).join(' ')"), Is.EqualTo("120 160 500"));
    }

    [Test]
    public async Task A_parked_message_is_resent_with_a_reason()
    {
        BrowserTab tab = await BrowserFixture.SignedInAsync("ops", $"/messages/{Log.ParkedOutbound}");

        await tab.ClickAsync(".deed button");
        string isRefused = await tab.EvaluateAsync("document.querySelector('.deed [name=reason]').matches(':invalid') && location.search === ''");
        await tab.ClickAsync(".deed [name=reason]");
        await tab.TypeAsync("the partner is back");
        await tab.PressAsync("Enter");
        await tab.UntilAsync("location.search === '?done=resend' && document.querySelector('[role=status]') !== null");

        Assert.That(isRefused, Is.EqualTo("true"), "a reason is required");
        Assert.That(BrowserFixture.Stand.Deeds.Asked, Does.Contain(("resend", Log.ParkedOutbound, "the partner is back", "ops")));
    }

    [Test]
    public async Task The_list_keeps_itself_fresh_and_keeps_the_selected_row()
    {
        BrowserTab tab = await BrowserFixture.SignedInAsync("ops");

        await tab.PressAsync("j");
        string selected = await tab.EvaluateAsync("document.activeElement.getAttribute('href')");
        await tab.EvaluateAsync("[...document.querySelectorAll('.messages tbody tr')].slice(3).forEach(row => row.remove())");
        await tab.UntilAsync("document.querySelectorAll('.messages tbody tr').length === 50");

        Assert.That(await tab.EvaluateAsync("document.activeElement.getAttribute('href')"), Is.EqualTo(selected));
        Assert.That(await tab.EvaluateAsync("document.getElementById('live').hidden"), Is.EqualTo("false"));
    }

    [Test]
    public async Task Everything_works_without_scripts()
    {
        BrowserTab tab = await BrowserFixture.OpenAsync();
        await tab.SetScriptsAsync(false);
        await tab.GoAsync(BrowserFixture.Stand.Address);
        await tab.FillAsync("#name", "ops");
        await tab.FillAsync("#password", ConsoleStand.Password);
        await tab.ClickAsync("button");
        await tab.UntilAsync("document.getElementById('filter') !== null");
        await tab.FillAsync("#first-filter", Log.ConversationId.ToString());
        await tab.ClickAsync(".no-script");
        await tab.UntilAsync("location.search.startsWith('?id=') && document.querySelectorAll('.messages tbody tr').length === 8");

        Assert.That(await tab.EvaluateAsync("document.documentElement.classList.contains('scripted')"), Is.EqualTo("false"));
    }

    [Test]
    public async Task Every_control_has_a_name_and_no_page_is_wider_than_its_window()
    {
        string[] paths = ["/", "/parked", "/reviews", "/releases", "/agreements", "/class-decisions", "/checks", "/people", "/partners", "/neighbours", "/findings", $"/messages/{Log.Enrolment}", $"/conversations/{Log.ConversationId}", $"/people/{Log.PersonId}"];
        BrowserTab tab = await BrowserFixture.SignedInAsync("chief", "/", 800, 900);

        foreach (string path in paths)
        {
            await tab.GoAsync(new Uri(BrowserFixture.Stand.Address, path));
            await tab.UntilAsync($"location.pathname === '{path}' && document.readyState === 'complete'");
            Assert.That(await tab.EvaluateAsync("document.documentElement.scrollWidth <= innerWidth"), Is.EqualTo("true"), path);
            Assert.That(
                await tab.EvaluateAsync("[...document.querySelectorAll('input:not([type=hidden]), select')].filter(c => c.labels.length === 0).length"),
                Is.EqualTo("0"),
                path);
            Assert.That(
                await tab.EvaluateAsync("[...document.querySelectorAll('a[href], button')].filter(c => !(c.textContent.trim() || c.querySelector('img[alt]:not([alt=\"\"])'))).length"),
                Is.EqualTo("0"),
                path);
        }

        Assert.That(tab.Complaints, Is.Empty);
    }
}
