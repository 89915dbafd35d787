using System.Net;
using System.Text.RegularExpressions;

namespace Gateway.Tests.Ops.Stand;

/// <summary>A browser without a screen: keeps cookies, does not follow redirects, finds the token of a form.</summary>
public sealed partial class ConsoleClient : IDisposable
{
    private readonly HttpClient _http;

    /// <summary>Opens a browser.</summary>
    /// <param name="address">Where the console listens.</param>
    public ConsoleClient(Uri address) =>
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    /// <summary>Opens a browser and signs in.</summary>
    public static async Task<ConsoleClient> SignedInAsync(ConsoleStand stand, string user)
    {
        ConsoleClient client = new(stand.Address);
        using HttpResponseMessage answer = await client.SignInAsync(user, ConsoleStand.Password);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        return client;
    }

    /// <summary>Fills the sign-in form.</summary>
    public Task<HttpResponseMessage> SignInAsync(string user, string password, string returnPath = "/") =>
        PostAsync("/sign-in", "/sign-in", ("name", user), ("password", password), ("return", returnPath));

    /// <summary>Loads a page.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Sends a prepared request.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    /// <summary>Loads the text of a page that must be there.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }

    /// <summary>Posts a form with the token of the page that holds it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await GetAsync(page);
        Match token = TokenPattern().Match(await answer.Content.ReadAsStringAsync());
        return await PostBareAsync(path, [.. fields, ("__RequestVerificationToken", token.Groups["token"].Value)]);
    }

    /// <summary>Posts a form as it is.</summary>
    public async Task<HttpResponseMessage> PostBareAsync(string path, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent form = new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await _http.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TokenPattern();
}
