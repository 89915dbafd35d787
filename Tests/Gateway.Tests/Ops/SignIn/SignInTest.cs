using System.Net;
using Gateway.Tests.Ops.Stand;

namespace Gateway.Tests.Ops.SignIn;

internal sealed class SignInTest
{
    [Test]
    public async Task The_right_password_opens_the_page_that_was_asked_for()
    {
        using ConsoleClient client = new(SharedStand.Current.Address);

        using HttpResponseMessage answer = await client.SignInAsync("ops", ConsoleStand.Password, "/parked");

        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/parked"));
        Assert.That(await client.ReadAsync("/parked"), Does.Contain("<h1>Parked</h1>"));
    }

    [TestCase("//evil.example/")]
    [TestCase("/\\evil.example")]
    [TestCase("https://evil.example/")]
    [TestCase("/sign-out")]
    public async Task A_sign_in_never_leads_elsewhere(string returnPath)
    {
        using ConsoleClient client = new(SharedStand.Current.Address);

        using HttpResponseMessage answer = await client.SignInAsync("viewer", ConsoleStand.Password, returnPath);

        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/"));
    }

    [TestCase("ops", "wrong")]
    [TestCase("unknown", ConsoleStand.Password)]
    public async Task A_wrong_name_and_a_wrong_password_look_the_same(string name, string password)
    {
        using ConsoleClient client = new(SharedStand.Current.Address);

        using HttpResponseMessage answer = await client.SignInAsync(name, password);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("The name or the password is wrong."));
    }

    [Test]
    public async Task A_sign_out_ends_copies_of_the_cookie_too()
    {
        using ConsoleClient client = new(SharedStand.Current.Address);
        using HttpResponseMessage signedIn = await client.SignInAsync("ops", ConsoleStand.Password);
        string cookie = string.Join("; ", signedIn.Headers.GetValues("Set-Cookie").Select(one => one.Split(';')[0]));

        using HttpResponseMessage signedOut = await client.PostAsync("/parked", "/sign-out");
        using HttpClientHandler bare = new() { UseCookies = false, AllowAutoRedirect = false };
        using HttpClient thief = new(bare);
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(SharedStand.Current.Address, "/parked"));
        request.Headers.Add("Cookie", cookie);
        using HttpResponseMessage answer = await thief.SendAsync(request);

        Assert.That(signedOut.Headers.Location?.ToString(), Is.EqualTo("/sign-in"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
    }

    [Test]
    public async Task Too_many_failures_are_held_back_until_the_window_is_over()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        using ConsoleClient client = new(stand.Address);
        for (int failure = 0; failure < 5; failure++)
        {
            using HttpResponseMessage wrong = await client.SignInAsync("ops", "wrong");
        }

        using HttpResponseMessage held = await client.SignInAsync("ops", ConsoleStand.Password);
        stand.Time.Advance(TimeSpan.FromMinutes(16));
        using HttpResponseMessage later = await client.SignInAsync("ops", ConsoleStand.Password);

        Assert.That(held.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(later.StatusCode, Is.EqualTo(HttpStatusCode.Found));
    }

    [Test]
    public async Task A_session_ends_when_nobody_clicks_though_the_page_refreshes_itself()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        using ConsoleClient client = await ConsoleClient.SignedInAsync(stand, "ops");

        for (int minutes = 0; minutes < 36; minutes += 6)
        {
            stand.Time.Advance(TimeSpan.FromMinutes(6));
            using HttpRequestMessage live = new(HttpMethod.Get, new Uri("/", UriKind.Relative));
            live.Headers.Add("X-Live", "1");
            using HttpResponseMessage _ = await client.SendAsync(live);
        }

        using HttpResponseMessage answer = await client.GetAsync("/");
        Assert.That(answer.Headers.Location?.AbsolutePath, Is.EqualTo("/sign-in"));
    }

    [Test]
    public async Task A_session_ends_after_its_limit_however_busy_it_is()
    {
        await using ConsoleStand stand = await ConsoleStand.StartAsync();
        using ConsoleClient client = await ConsoleClient.SignedInAsync(stand, "ops");
        for (int hour = 0; hour < 24; hour++)
        {
            stand.Time.Advance(TimeSpan.FromMinutes(29));
            using HttpResponseMessage busy = await client.GetAsync("/");
            Assert.That(busy.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        stand.Time.Advance(TimeSpan.FromMinutes(29));
        using HttpResponseMessage answer = await client.GetAsync("/");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
    }
}
