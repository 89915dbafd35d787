using Gateway.Security;
using Microsoft.AspNetCore.Authentication;

namespace Gateway.Ops.SignIn;

/// <summary>Sign-in and sign-out. The sign-in page is whole in itself: nothing else answers those who are not signed in.</summary>
internal sealed class SignInPage(
    ConsoleSettings settings, SignInThrottle throttle, Sessions sessions, SignInView view, ILogger<SignInPage> log) : IConsolePage
{
    private static readonly SemaphoreSlim Turns = new(2);

    private readonly Dictionary<string, PasswordHash> _hashes =
        settings.Users.ToDictionary(user => user.Name, user => PasswordHash.Parse(user.PasswordHash), StringComparer.Ordinal);

    private readonly Lazy<PasswordHash> _nobody = new(() => PasswordHash.Of("")); // an unknown name costs the same time

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.SignIn("/sign-in", ShowAsync, SignInAsync);
        routes.Post("/sign-out", ConsolePolicy.Read, SignOutAsync);
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        AuthenticateResult known = await http.AuthenticateAsync(ConsolePolicy.Scheme);
        return known.Succeeded
            ? Results.LocalRedirect(ReturnPath(http.Request.Query["return"]))
            : view.Show(http, new(ReturnPath(http.Request.Query["return"]), "", null, StatusCodes.Status200OK));
    }

    private async Task<IResult> SignInAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        string name = form["name"].ToString();
        string address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        string returnPath = ReturnPath(form["return"]);
        if (throttle.WaitFor(name, address) is { } wait)
        {
            log.SignInThrottled();
            http.Response.Headers.RetryAfter = $"{(int)wait.TotalSeconds + 1}";
            string text = $"Too many failed sign-ins. Try again in {(int)wait.TotalMinutes + 1} minutes.";
            return view.Show(http, new(returnPath, name, text, StatusCodes.Status429TooManyRequests));
        }

        if (await FindAsync(name, form["password"].ToString(), http.RequestAborted) is not { } user)
        {
            throttle.Failed(name, address);
            log.SignInFailed();
            return view.Show(http, new(returnPath, name, "The name or the password is wrong.", StatusCodes.Status401Unauthorized));
        }

        throttle.Succeeded(name, address);
        log.SignedIn(user.Name);
        await http.SignInAsync(ConsolePolicy.Scheme, sessions.Start(user));
        return Results.LocalRedirect(returnPath);
    }

    private async Task<IResult> SignOutAsync(HttpContext http)
    {
        sessions.End(http.User);
        log.SignedOut(Visitor.Of(http).Name);
        await http.SignOutAsync(ConsolePolicy.Scheme);
        return Results.LocalRedirect("/sign-in");
    }

    /// <summary>The user of that name and password. Two are checked at a time, because it is meant to be slow.</summary>
    private async Task<ConsoleUser?> FindAsync(string name, string password, CancellationToken cancellationToken)
    {
        ConsoleUser? user = settings.Users.FirstOrDefault(one => one.Name == name);
        await Turns.WaitAsync(cancellationToken);
        try
        {
            PasswordHash hash = user is null ? _nobody.Value : _hashes[user.Name];
            return hash.IsOf(password) ? user : null;
        }
        finally
        {
            Turns.Release();
        }
    }

    private static string ReturnPath(string? wanted) =>
        wanted is ['/', not ('/' or '\\'), ..] && !wanted.Any(char.IsControl) && !wanted.StartsWith("/sign-", StringComparison.Ordinal)
            ? wanted
            : "/";
}
