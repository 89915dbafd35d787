using Gateway.Ops.Markup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Gateway.Ops.SignIn;

/// <summary>How the session cookie behaves.</summary>
internal static class SessionCookie
{
    /// <summary>The header that marks a refresh which no person asked for.</summary>
    public const string LiveHeader = "X-Live";

    /// <summary>Sets the options of the scheme.</summary>
    public static void Set(CookieAuthenticationOptions options, ConsoleSettings settings, Sessions sessions, PageFrame frame)
    {
        options.Cookie.Name = ConsolePolicy.Scheme;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "return";
        options.ExpireTimeSpan = settings.IdleLimit;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = context => ValidateAsync(context, sessions);
        options.Events.OnCheckSlidingExpiration = DoNotCountLiveRefresh;
        options.Events.OnRedirectToAccessDenied = context => DenyAsync(context.HttpContext, frame);
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context, Sessions sessions)
    {
        if (context.Principal is null || !sessions.AreValid(context.Principal))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(ConsolePolicy.Scheme);
        }
    }

    private static Task DoNotCountLiveRefresh(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= !context.Request.Headers.ContainsKey(LiveHeader);
        return Task.CompletedTask;
    }

    private static Task DenyAsync(HttpContext http, PageFrame frame)
    {
        ConsoleHeaders.Set(http.Response.Headers);
        return frame.Refuse(http, StatusCodes.Status403Forbidden, "Not for your role", "This needs the role Ops.").ExecuteAsync(http);
    }
}
